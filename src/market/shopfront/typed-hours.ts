import type { Typed } from '#platform/web'
import type { Hours } from '../hours.ts'
import { dayFields } from './hours-form.ts'

/** What the form shows of hours known already; undefined when they have more than two openings a day. */
export function typedFrom(hours: Hours | undefined): Typed | undefined {
  if (!hours) return {}
  if (hours.week.some((ranges) => ranges.length > 2 || ranges.some((range) => range.to > 1440)))
    return undefined
  const typed: Typed = hours.holidays && hours.holidays.length === 0 ? { holidays: 'closed' } : {}
  hours.week.forEach(([first, second], n) => {
    const names = dayFields(n)
    if (first) [typed[names.from1], typed[names.to1]] = [clock(first.from), clock(first.to)]
    if (second) [typed[names.from2], typed[names.to2]] = [clock(second.from), clock(second.to)]
  })
  return typed
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
