import type { GroupDates } from '#actions'
import { parisInstant, type Day } from '#platform/time'
import type { Said } from '../phone/door.ts'

/** The days that are another one now, and which they were. */
export const changedDays = (before: GroupDates, after: GroupDates): Day[] =>
  (['startsOn', 'endsOn'] as const).flatMap((one) =>
    before[one] === after[one] ? [] : [before[one], after[one]],
  )

/** What changes somebody's day: by then it is told at once, at night too. */
const PRESSING_MS = 48 * 3_600_000

/** At once where a day that moved is near. */
export const isPressing = (days: readonly Day[], today: Day, at: Date): boolean =>
  days.some((day) => day >= today && parisInstant(day, '00:00').getTime() - at.getTime() < PRESSING_MS)

type Words = { say: Said['say']['group']; write: Said['write']; what: string; today: Day }

/** What moved, with the day before and the day now; the year is written when it is not ours. */
export function writeDates(
  before: GroupDates,
  after: GroupDates,
  { say, write, what, today }: Words,
): string {
  const on = (day: Day) => (day.slice(0, 4) === today.slice(0, 4) ? write.day(day) : write.fullDay(day))
  const span = ({ startsOn, endsOn }: GroupDates) => say.span(write.date(startsOn), write.date(endsOn))
  if (before.startsOn === after.startsOn) return say.ends(what, on(after.endsOn), on(before.endsOn))
  if (before.endsOn === after.endsOn) return say.starts(what, on(after.startsOn), on(before.startsOn))
  return say.dates(what, span(after), span(before))
}
