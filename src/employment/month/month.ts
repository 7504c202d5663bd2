import { asDay, addDays, addMonths, dayOf, type Day } from '#platform/time'

/** A month as its figures are counted: `on` is its last day, or today in the month of today. */
export type Month = { from: Day; to: Day; on: Day }

/** No path is older: an address that says so is read as one that names no month. */
const FIRST = dayOf('2000-01-01')

/** The month that an address names ('2019-06'), else the one of today; a month to come is today's. */
export function monthIn(asked: string | undefined, today: Day): Month {
  const first = asDay(`${asked ?? ''}-01`) ?? dayOf(`${today.slice(0, 7)}-01`)
  const from = first > today || first < FIRST ? dayOf(`${today.slice(0, 7)}-01`) : first
  const to = addDays(addMonths(from, 1), -1)
  return { from, to, on: to < today ? to : today }
}

/** '2019-06' */
export const monthBefore = ({ from }: Month): string | undefined =>
  from > FIRST ? addMonths(from, -1).slice(0, 7) : undefined
export const monthAfter = ({ from }: Month, today: Day): string | undefined => {
  const next = addMonths(from, 1)
  return next > today ? undefined : next.slice(0, 7)
}
