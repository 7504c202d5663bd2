import { isTakenBack } from '#market'
import { addDays, holidayOn, parisDay, weekday, type Day } from '#platform/time'
import type { Line } from '../line.ts'
import type { Order } from '../order.ts'

/** How long one may change one's mind after having the goods. */
const DAYS = 14

const SATURDAY = 6

/** The last day to say so: the fourteenth after the goods came, or the first working day after it (L221-19). */
export function lastDayOf({ day }: Pick<Order, 'day'>): Day {
  let last = addDays(day, DAYS)
  while (weekday(last) >= SATURDAY || holidayOn(last)) last = addDays(last, 1)
  return last
}

/** True once its customer has the goods: before that there is nothing to bring back. */
export const isReceived = ({ state }: Pick<Order, 'state'>): boolean =>
  state === 'delivered' || state === 'collected'

/** True for an order that was paid and is neither cancelled nor too old. */
export const isOpen = (order: Order, now: Date): boolean =>
  ['confirmed', 'delivered', 'collected'].includes(order.state) && parisDay(now) <= lastDayOf(order)

/** True for a product that its shop takes back: what spoils is not (L221-28, 4°), nor what was not brought. */
export const isReturnable = ({
  aisle,
  state,
  finalCents,
}: Pick<Line, 'aisle' | 'state' | 'finalCents'>): boolean =>
  isTakenBack(aisle) && state !== 'refused' && finalCents > 0

const PAY_BACK_DAYS = 14

/** The last day on which it is paid back. */
export const payBackDay = (declaredAt: Date): Day => addDays(parisDay(declaredAt), PAY_BACK_DAYS)

/** Where what was given up is: off the order, and paid back; still on the bike; or with its customer, who brings it back. */
export type Whereabouts = 'off' | 'on its way' | 'received'

export const whereaboutsOf = (order: Pick<Order, 'state'>, { state }: Pick<Line, 'state'>): Whereabouts =>
  state === 'refused' ? 'off' : isReceived(order) ? 'received' : 'on its way'

/** What a customer said of one product, and when. */
export type Withdrawal = { lineId: Line['id']; declaredAt: Date }
export type WithdrawRefusal = 'unknown order' | 'nothing chosen' | 'not taken back' | 'too late'
