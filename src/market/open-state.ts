import { addDays, parisClock, parisDay, type Day } from '#platform/time'
import { hoursOn, type Hours } from './hours.ts'

/** Open, and until when; or closed, and when it opens next (within two weeks). Clocks are minutes of the day. */
export type OpenState =
  | { open: true; until: number }
  | { open: false; next: { day: Day; from: number } | null }

/** Whether a shop is open at that instant. */
export function openState(hours: Hours, at: Date): OpenState {
  const today = parisDay(at)
  const [hour = 0, minute = 0] = parisClock(at).split(':').map(Number)
  const now = hour * 60 + minute
  const late = hoursOn(hours, addDays(today, -1)).map(({ from, to }) => ({
    from: from - 1440,
    to: to - 1440,
  }))
  const here = [...late, ...hoursOn(hours, today)]
  const current = here.find(({ from, to }) => from <= now && now < to)
  if (current) return { open: true, until: current.to }
  for (let n = 0; n < 14; n++) {
    const day = addDays(today, n)
    const from = hoursOn(hours, day).map((one) => one.from)
    const next = Math.min(...from.filter((one) => n > 0 || one > now))
    if (Number.isFinite(next)) return { open: false, next: { day, from: next } }
  }
  return { open: false, next: null }
}
