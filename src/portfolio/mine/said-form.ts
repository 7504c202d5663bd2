import type { Language } from '#platform/languages'
import { checkForm, field, type Typed } from '#platform/web'
import { parisDay } from '#platform/time'
import type { Said } from '../evidence.ts'
import { readDay } from '../read-day.ts'
import type { MineSentences } from './sentences.fr.ts'
import type { Way } from './way.ts'

export type SaidFaults = Record<string, string | undefined>

const LONG = 2000

const saidForm = field.form({
  title: field.optionalText(120),
  did: field.optionalText(LONG),
  learnt: field.optionalText(LONG),
  day: field.optionalText(40),
  place: field.optionalText(120),
  withWhom: field.optionalText(120),
  link: field.optionalText(500),
})

/** What the form says of an evidence; or a sentence beside each field that is to be mended. */
export function readSaid(
  typed: Typed,
  { way, now, say, language }: { way: Way | undefined; now: Date; say: MineSentences; language: Language },
): { ok: true; said: Said } | { ok: false; errors: SaidFaults } {
  const form = checkForm(saidForm, typed, language)
  if (!form.ok) return { ok: false, errors: form.errors }
  const { title, did, learnt, day: typedDay, place, withWhom, link } = form.value
  const today = parisDay(now)
  const day = typedDay === null ? today : readDay(typedDay)
  const errors: SaidFaults = {
    ...(title === null ? { title: say.errors.name } : {}),
    ...(way === 'mots' && did === null ? { did: say.errors.words } : {}),
    ...((way === 'lien' || link !== null) && !isAddress(link) ? { link: say.errors.link } : {}),
    ...(day === undefined ? { day: say.errors.day } : {}),
    ...(day !== undefined && day > today ? { day: say.errors.future } : {}),
  }
  if (title === null || day === undefined || Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, said: { title, did, learnt, happenedOn: day, place, withWhom, link } }
}

const isAddress = (link: string | null): boolean =>
  link !== null && /^https?:\/\/[^\s/]+\.[^\s]+$/.test(link) && URL.canParse(link)
