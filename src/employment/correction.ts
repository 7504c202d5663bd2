import type { PersonId } from '#people'
import { writeShortDate } from '#platform/time'
import type { Cddi } from './cddi.ts'
import type { PathId } from './ids.ts'
import { writeWeek } from './words.ts'

/** Why something was corrected: what was typed, or that an imported list says otherwise. */
export type CorrectionReason = { code: 'list imported' } | { words: string }

export const correctionSentence = (why: CorrectionReason): string =>
  'words' in why ? why.words : 'Liste importée'

export type Correction = {
  pathId: PathId
  what: string
  why: CorrectionReason
  correctedAt: Date
  correctedBy: PersonId
}

type Written = Pick<Cddi, 'fromDay' | 'toDay' | 'weeklyMinutes' | 'postId'>

/** What differs between two writings of a contract, in words for the register of corrections. */
export function whatChanged(before: Written, after: Written): string[] {
  const said = (label: string, one: string, other: string) =>
    one === other ? [] : [`${label} : ${one} → ${other}`]
  return [
    ...said('début', writeShortDate(before.fromDay), writeShortDate(after.fromDay)),
    ...said('fin', writeShortDate(before.toDay), writeShortDate(after.toDay)),
    ...said('heures', writeWeek(before.weeklyMinutes), writeWeek(after.weeklyMinutes)),
    ...(before.postId === after.postId ? [] : ['autre poste']),
  ]
}
