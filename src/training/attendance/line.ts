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

/** A line to add: written once; a correction is another, that says why. */
export type NewLine = SaidLine & {
  id: string
  /** When we received what a device had kept until it found a network. */
  keptAt?: Date | null
  saidBy: PersonId
  why: string | null
  /** The line of a file, as it was read: the same file twice adds nothing. */
  source?: string
}
