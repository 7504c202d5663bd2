import type { PersonId } from '#people'
import type { Attended } from '../attendance.ts'
import type { HalfDayId } from '../ids.ts'

/** What is said of one person at one half-day, and when. */
export type SaidLine = Attended & {
  halfDayId: HalfDayId
  personId: PersonId
  /** The paper that was brought. */
  justification: string | null
  /** Who signed the sheet of paper as its trainer. */
  countersigned: string | null
  saidAt: Date
}

/** What our program saw, so that a line corrects the one before. */
export type CorrectionCode = 'came after all' | 'question answered' | 'sheet imported' | 'noted at the host'

/** Why a line corrects the one before: a code, or what somebody wrote. */
export type Correction = { code: CorrectionCode } | { words: string }

/** A line to add: written once; a correction is another, that says why. */
export type NewLine = SaidLine & {
  id: string
  /** When we received what a device had kept until it found a network. */
  keptAt?: Date | null
  /** Null: somebody of no account, by the convention of an immersion. */
  saidBy: PersonId | null
  why: Correction | null
  /** The line of a file, as it was read: the same file twice adds nothing. */
  source?: string
}
