import type { PersonId } from '#people'
import type { Day } from '#platform/time'
import { checkForm, field, isId, type Typed, possibleDay } from '#platform/web'
import type { SessionRefusal, WantedSession } from './open-sessions.ts'
import { sessionSentences } from './session-sentences.ts'
import { sstRuleOn } from './sst.ts'

/** The ids of the sessions that a form proposes. */
export const idsIn = (typed: string | string[] | undefined): string[] =>
  typeof typed === 'string' ? typed.split(' ').filter(isId) : []

export const sessionsForm = field.form({ sessions: field.text(400) })

const sessionForm = field.form({
  first: possibleDay(),
  last: possibleDay(),
  trainer: field.id('Dites qui forme.'),
  people: field.texts(40),
})

type ReadSession =
  | { ok: true; value: Omit<WantedSession, 'id' | 'kind'> }
  | { ok: false; errors: Record<string, string> }

/** Somebody of the team of a group, who may train its first aid. */
export type SstTrainer = { personId: PersonId; name: string }

/** What a form says of its nth session; who trains it is of the team. */
export function readSession(typed: Typed, number: number, team: readonly SstTrainer[]): ReadSession {
  const of = (name: string) => typed[`${name}${number}`] ?? ''
  const given = {
    first: of('first'),
    last: of('last'),
    trainer: of('trainer'),
    people: [of('people')].flat(),
  }
  const read = checkForm(sessionForm, given)
  if (!read.ok)
    return {
      ok: false,
      errors: Object.fromEntries(
        Object.entries(read.errors).map(([name, why]) => [`${name.split('.')[0]}${number}`, why]),
      ),
    }
  const { first, last, people } = read.value
  const trainer = team.find((one) => one.personId === read.value.trainer)
  if (!trainer) return { ok: false, errors: { [`trainer${number}`]: 'Choisissez une personne de l’équipe.' } }
  return {
    ok: true,
    value: { firstDay: first, lastDay: last, trainerName: trainer.name, personIds: people.filter(isId) },
  }
}

/** Under which field a refusal is said: the session at fault is the first one that would be refused alone. */
export function placed(
  refusal: SessionRefusal,
  typed: Typed,
  count: number,
  today: Day,
): Record<string, string> {
  const days = refusal === 'days in disorder'
  const rule = sstRuleOn(today)
  const numbers = Array.from({ length: count }, (_, i) => i + 1)
  const size = (number: number) => [typed[`people${number}`] ?? []].flat().length
  const guilty = numbers.find((number) =>
    refusal === 'too few people'
      ? size(number) < rule.fewest
      : refusal === 'too many people'
        ? size(number) > rule.most
        : days && String(typed[`last${number}`]) <= String(typed[`first${number}`]),
  )
  return { [`${days ? 'last' : 'people'}${guilty ?? 1}`]: sessionSentences[refusal] }
}
