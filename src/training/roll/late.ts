import type { CurrentLine } from '../attendance/door.ts'
import type { HalfDay } from '../half-day.ts'

/** What a line of attendance can say at most. */
const MOST = 300

/** Minutes after the hour of who was said absent and comes while it lasts; 0 for all others: who trains notes those. */
export function minutesLate(current: CurrentLine | undefined, halfDay: HalfDay, now: Date): number {
  if (current?.status !== 'absent' || now > halfDay.endsAt) return 0
  return minutesMissed(halfDay, now)
}

/** Same, on one's own telephone, where nobody notes it: until the end for who signs after it. */
export function minutesLateAlone(current: CurrentLine | undefined, halfDay: HalfDay, now: Date): number {
  if (current?.status !== 'absent') return 0
  return minutesMissed(halfDay, now < halfDay.endsAt ? now : halfDay.endsAt)
}

const minutesMissed = ({ startsAt }: HalfDay, at: Date): number =>
  Math.min(MOST, Math.max(0, Math.floor((at.getTime() - startsAt.getTime()) / 60_000)))
