import type { HalfDay } from '../half-day.ts'

const OPENS_BEFORE = 30 * 60_000

/** The instant from which a half-day is called and signed: half an hour before it begins. */
export const opensAt = ({ startsAt }: Pick<HalfDay, 'startsAt'>): Date =>
  new Date(startsAt.getTime() - OPENS_BEFORE)

/** A telephone may sign until half an hour after. */
export const CLOSES_AFTER = 30 * 60_000

/** What keeps a presence from being noted or signed. */
export type MarkRefusal = 'say why' | 'not begun' | 'proven by the work'
