import { addDays, addMonths, type Day } from '#platform/time'
import type { PersonId } from '#people'
import type { LinkId } from './ids.ts'

/** An address that shows some evidence to somebody without an account, until a day, or until its person ends it. */
export type Link = {
  id: LinkId
  personId: PersonId
  /** Whom its person gave it to, in their words. */
  forWhom: string
  untilDay: Day
  showsCard: boolean
  madeAt: Date
  endedAt: Date | null
}

export const MOST_SHOWN = 10

/** The day proposed for its end, and the last that may be chosen. */
export const usualEnd = (today: Day): Day => addDays(today, 30)
export const lastEnd = (today: Day): Day => addMonths(today, 12)

export const isOpen = ({ endedAt, untilDay }: Pick<Link, 'endedAt' | 'untilDay'>, today: Day): boolean =>
  endedAt === null && untilDay >= today
