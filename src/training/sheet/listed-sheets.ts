import { modeWords } from '../activity.ts'
import { isToSettle, type Elsewhere } from '../attendance/door.ts'
import { oneForEachHalf, type Presence } from '../attendance.ts'
import { asksSignature, type HalfDay } from '../half-day.ts'

export type ListedSheet = Pick<HalfDay, 'day' | 'half'> & {
  modes: string[]
  present: number
  absent: number
  /** Persons whose presence is doubted, or is said in another place too and was not kept. */
  toCheck: number
}

/** The sheets of these half-days, the latest first. */
export function sheetsOf(
  calendar: HalfDay[],
  presences: Presence[],
  elsewhere: readonly Elsewhere[],
): ListedSheet[] {
  const signed = calendar.filter((one) => asksSignature(one.mode))
  const byKey = Map.groupBy(signed, (one) => `${one.day} ${one.half}`)
  const told = Map.groupBy(presences, (one) => `${one.day} ${one.half}`)
  const twice = Map.groupBy(elsewhere.filter(isToSettle), (one) => `${one.day} ${one.half}`)
  return [...byKey].toReversed().flatMap(([key, list]) => {
    const [first] = list
    const all = oneForEachHalf(told.get(key) ?? [])
    const sure = all.filter((one) => !one.doubted)
    if (!first) return []
    return {
      day: first.day,
      half: first.half,
      modes: [...new Set(list.map((one) => modeWords[one.mode]))],
      present: sure.filter((one) => one.status === 'present').length,
      absent: sure.filter((one) => one.status === 'absent').length,
      toCheck: all.length - sure.length + new Set(twice.get(key)?.map((one) => one.personId)).size,
    }
  })
}
