import type { PersonId } from '#people'
import type { PathId } from './ids.ts'

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
