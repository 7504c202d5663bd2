import { addDays, mondayOf, type Day } from '#platform/time'
import { roomLeft, type PastConvention, type Wish } from '../law/door.ts'

/** A day on which an immersion may begin, and until when; or why it may not. Undefined: it is past. */
export type Start = { day: Day; left: { lastDay: Day } | { why: string } | undefined }

const WEEKS = 8

/** The weeks from that day on, Monday first: what may begin on each of their days, asked of the ledger itself; never on a day that is `taken` elsewhere. */
export function startsFrom(
  wish: Omit<Wish, 'start'>,
  history: readonly PastConvention[],
  from: Day,
  taken: ReadonlyMap<Day, string>,
): Start[][] {
  const monday = mondayOf(from)
  return Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: 7 }, (__, n): Start => {
      const day = addDays(monday, week * 7 + n)
      if (day < from) return { day, left: undefined }
      const elsewhere = taken.get(day)
      if (elsewhere) return { day, left: { why: elsewhere } }
      const left = roomLeft({ ...wish, start: day }, history)
      return { day, left: left.possible ? { lastDay: left.lastDay } : { why: left.verdict.sentence } }
    }),
  )
}

/** Days that follow one another and are refused for the same reason. */
export function refusedSpans(weeks: readonly Start[][]): { from: Day; to: Day; sentence: string }[] {
  const spans: { from: Day; to: Day; sentence: string }[] = []
  for (const { day, left } of weeks.flat()) {
    if (!left || !('why' in left)) continue
    const last = spans.at(-1)
    if (last && last.sentence === left.why && addDays(last.to, 1) === day) last.to = day
    else spans.push({ from: day, to: day, sentence: left.why })
  }
  return spans
}
