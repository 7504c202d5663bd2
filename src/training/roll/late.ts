import type { HalfDay } from '../half-day.ts'
import type { SheetRow } from '../sheet/door.ts'

/** Minutes after the hour of who was said absent and comes while it lasts; 0 for all others: who trains notes those. */
export function minutesLate(row: SheetRow, halfDay: HalfDay, now: Date): number {
  if (row.current?.status !== 'absent' || now > halfDay.endsAt) return 0
  return Math.max(0, Math.floor((now.getTime() - halfDay.startsAt.getTime()) / 60_000))
}
