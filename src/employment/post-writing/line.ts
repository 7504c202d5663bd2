import { readDayAhead } from '#platform/imports'
import type { Day } from '#platform/time'
import { readCode, readRome, type Post } from '../post.ts'
import type { PostCells } from '../posts/door.ts'
import { readWeek } from '../read-cells.ts'

/** What is said of a post in words, whoever says it: a line of a list, or a form. */
export type PostText = Omit<PostCells, 'supervisor'>
export type PostTerms = Omit<Post, 'id' | 'actionId' | 'supervisorId'>

export type ReadPostLine =
  | { ok: true; post: PostTerms }
  | { ok: false; errors: Partial<Record<keyof PostText, string>> }

/** A post as it is said, or what is wrong with each of its words, in the order in which it is looked at. */
export function readPostLine(said: PostText, today: Day): ReadPostLine {
  const [code, rome, weeklyMinutes] = [readCode(said.code), readRome(said.rome), readWeek(said.hours)]
  const [since, until] = [dayOrNone(said.since, today), dayOrNone(said.until, today)]
  if (code && rome && weeklyMinutes && said.title && since !== undefined && until !== undefined) {
    const { title, activity } = said
    if (since === null || until === null || since <= until)
      return { ok: true, post: { code, rome, title, activity, weeklyMinutes, since, until } }
    return { ok: false, errors: { until: 'Ce poste ferme avant d’ouvrir.' } }
  }
  return {
    ok: false,
    errors: {
      ...(code ? {} : { code: 'Le code du poste manque, ou n’est pas un code.' }),
      ...(rome ? {} : { rome: `Le code ROME « ${said.rome} » n’est pas une lettre suivie de 4 chiffres.` }),
      ...(weeklyMinutes ? {} : { hours: `Les heures par semaine « ${said.hours} » ne sont pas comprises.` }),
      ...(said.title ? {} : { title: 'L’emploi manque.' }),
      ...(since === undefined ? { since: `La date « ${said.since} » n’existe pas.` } : {}),
      ...(until === undefined ? { until: `La date « ${said.until} » n’existe pas.` } : {}),
    },
  }
}

/** A day; null for nothing said, undefined for what is no day. */
function dayOrNone(text: string, today: Day) {
  const read = readDayAhead(text, today)
  if (read.ok) return read.value
  return read.refusal === 'empty' ? null : undefined
}
