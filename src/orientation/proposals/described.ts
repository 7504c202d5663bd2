import { onlyNamed, readReach, type Identity } from '#people'
import type { Day } from '#platform/time'
import { field } from '#platform/web'
import { needChoices } from '../interviews/door.ts'

/** What a form says of who somebody is; `answer`: whom of those who resemble them they are. */
export const namedFields = {
  familyName: field.text(80, 'Écrivez le nom.'),
  givenName: field.text(80, 'Écrivez le prénom.'),
  birthDate: field.optionalDay(),
  reach: field.optionalText(120),
  answer: field.optionalText(40),
}

/** The same of somebody who is proposed: how they move too. */
export const describedFields = {
  ...namedFields,
  mobility: field.texts(20),
  comment: field.optionalText(1000),
}

type Typed = Record<'familyName' | 'givenName', string> &
  Record<'reach' | 'comment' | 'answer', string | null> & { birthDate: Day | null; mobility: string[] }

/** Somebody as they were described; `answer` says whom of those who resemble they are (`recognisePerson`). */
export type Described = { who: Identity; answer: string | null } & Description

/** What whoever proposes them says of them. */
type Description = { mobility: string | null; comment: string | null }

type Read = { ok: true; described: Described } | { ok: false; errors: Record<string, string> }

/** Reads what was typed, or says what is wrong beside each field. */
export function readDescribed(typed: Typed, today: Day): Read {
  const { givenName, familyName, birthDate, comment, answer } = typed
  const reach = readReach(typed.reach)
  const errors: Record<string, string> = {
    ...(reach ? {} : { reach: 'Écrivez un seul numéro de téléphone, ou un seul courriel.' }),
    ...(birthDate && birthDate > today ? { birthDate: 'Cette date est à venir.' } : {}),
  }
  if (!reach || Object.keys(errors).length > 0) return { ok: false, errors }
  const who = { ...onlyNamed(givenName, familyName), birthDate, ...reach }
  return { ok: true, described: { who, mobility: writeMobility(typed.mobility), comment, answer } }
}

function writeMobility(chosen: readonly string[]): string | null {
  const words = Object.entries(needChoices.mobility)
    .filter(([value]) => chosen.includes(value))
    .map(([, label]) => label)
  return words.join(', ') || null
}
