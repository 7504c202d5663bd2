import { modeWords } from '../activity.ts'
import { oneForEachHalf, type Presence } from '../attendance.ts'
import { asksSignature, type HalfDay } from '../half-day.ts'

export type ListedSheet = Pick<HalfDay, 'day' | 'half'> & {
  modes: string[]
  present: number
  absent: number
  doubted: number
}

export function sheetsOf(calendar: HalfDay[], presences: Presence[]): ListedSheet[] {
  const signed = calendar.filter((one) => asksSignature(one.mode))
  const byKey = Map.groupBy(signed, (one) => `${one.day} ${one.half}`)
  const told = Map.groupBy(presences, (one) => `${one.day} ${one.half}`)
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
      doubted: all.length - sure.length,
    }
  })
}
