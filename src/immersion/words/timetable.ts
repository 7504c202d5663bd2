import { spansOf, type Span, type Timetable } from '../convention/door.ts'

type Spoken = {
  /** from Monday */
  days: readonly string[]
  run: (first: string, last: string) => string
  span: (from: string, to: string) => string
  comma: string
}

/** The week of an immersion in another language, as `writeTimetable` says it in French: 'Monday to Friday: 09:00 to 12:00, 13:30 to 17:00'. */
export const timetableIn =
  ({ days, run, span, comma }: Spoken) =>
  (week: Timetable): string => {
    const named = (on: readonly number[]) => {
      const names = on.map((day) => days[day - 1] ?? '')
      const isRun = on.length > 2 && on.every((day, n) => n === 0 || day === (on[n - 1] ?? 0) + 1)
      return isRun ? run(names[0] ?? '', names.at(-1) ?? '') : names.join(comma)
    }
    const hours = (spans: readonly Span[]) => spans.map(([from, to]) => span(from, to)).join(comma)
    return spansOf(week)
      .map(([on, spans]) => `${named(on)}: ${hours(spans)}`)
      .join('; ')
  }
