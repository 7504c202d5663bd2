import { addDays, holidayOn, parisDay, parisInstant, weekday, type Day } from '#platform/time'
import type { Slot } from '../hub.ts'

/** Hours of one day that a customer may be promised. */
export type OfferedSlot = { day: Day; from: Date; to: Date }

/** How many days ahead customers may choose, today included. */
const DAYS_AHEAD = 8

/** The slots of a day that have not begun yet: none on a public holiday. */
export function slotsOn(slots: readonly Slot[], day: Day, now: Date): OfferedSlot[] {
  if (holidayOn(day)) return []
  return slots
    .filter((one) => one.weekday === weekday(day))
    .map(({ from, to }) => ({ day, from: parisInstant(day, from), to: parisInstant(day, to) }))
    .filter(({ from }) => from > now)
}

/** The days to come that have a slot, the nearest first. */
export const daysWithSlots = (slots: readonly Slot[], now: Date, ahead = DAYS_AHEAD): Day[] =>
  daysAhead(now, ahead).filter((day) => slotsOn(slots, day, now).length > 0)

/** The first day after today that has a slot. @throws where no day of the coming weeks has one. */
export function nextDayOfSlots(slots: readonly Slot[], now: Date): Day {
  const found = daysWithSlots(slots, now, 3 * DAYS_AHEAD).find((day) => day > parisDay(now))
  if (!found) throw new Error('no day has a slot')
  return found
}

/** Today and the days after it, so many in all. */
export function daysAhead(now: Date, ahead = DAYS_AHEAD): Day[] {
  const today = parisDay(now)
  return Array.from({ length: ahead }, (_, n) => addDays(today, n))
}

export const sameSlot = (one: Pick<OfferedSlot, 'from' | 'to'>, other: Pick<OfferedSlot, 'from' | 'to'>) =>
  one.from.getTime() === other.from.getTime() && one.to.getTime() === other.to.getTime()
