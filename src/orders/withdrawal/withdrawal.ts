import { isTakenBack } from '#market'
import { mobileIn } from '#platform/sheets'
import { addDays, holidayOn, parisDay, weekday, type Day } from '#platform/time'
import type { ShareId } from '#payments'
import type { Line } from '../line.ts'
import { paidOf, type Order } from '../order.ts'

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

/** Why nothing of an order may be given up: nobody paid for it, all of it went back already, or it is too old. */
export function closedWhy(order: Order, now: Date): 'not paid' | 'cancelled' | 'too late' | undefined {
  if (order.state === 'cancelled') return 'cancelled'
  if (paidOf(order) === null) return 'not paid'
  return parisDay(now) <= lastDayOf(order) ? undefined : 'too late'
}

type Kept = Pick<Line, 'aisle' | 'state' | 'finalCents'>

/** Why its shop does not take a product back: it spoils (L221-28, 4°), or it was not brought, or is paid back. */
export function notTakenWhy({ aisle, state, finalCents }: Kept): 'spoils' | 'paid back' | undefined {
  if (state === 'refused' || finalCents <= 0) return 'paid back'
  return isTakenBack(aisle) ? undefined : 'spoils'
}

export const isReturnable = (line: Kept): boolean => notTakenWhy(line) === undefined

/** Where the receipt of a withdrawal goes: to the e-mail that was said, else to the mobile of who bought; undefined: it is read on the site. */
export function receiptReach(
  { way: { buyer } }: Pick<Order, 'way'>,
  email: string | null,
): { channel: 'email' | 'sms'; recipient: string } | undefined {
  if (email) return { channel: 'email', recipient: email }
  const mobile = mobileIn(buyer?.phone ?? null)
  return mobile ? { channel: 'sms', recipient: mobile } : undefined
}

/** How the form asks for an e-mail: not at all when the receipt goes by SMS; whoever ordered with one says where it goes. */
export function emailAsked({ way }: Pick<Order, 'way'>): 'no' | 'if any' | 'yes' {
  if (way.buyer?.email) return 'yes'
  return receiptReach({ way }, null) ? 'no' : 'if any'
}

const PAY_BACK_DAYS = 14

/** The last day on which it is paid back. */
export const payBackDay = (declaredAt: Date): Day => addDays(parisDay(declaredAt), PAY_BACK_DAYS)

/** What keeps what was given up in an order: a bank that holds its money, couriers who have the goods of these shares. */
export type Held = { isDisputed: boolean; onBike: ReadonlySet<ShareId> }

export const whereabouts = [
  'off',
  'paid back',
  'on its way',
  'claimed',
  'in the order',
  'not brought',
  'received',
] as const
/**
 * Where what was given up is: off the order and paid back, or paid back since; on the bike; in an order whose money its customer's bank
 * claims, or claimed; come back without being given; or with its customer, who brings it back.
 */
export type Whereabouts = (typeof whereabouts)[number]

export function whereaboutsOf(
  order: Pick<Order, 'state'>,
  { state, shareId, finalCents }: Pick<Line, 'state' | 'shareId' | 'finalCents'>,
  { isDisputed, onBike }: Held,
): Whereabouts {
  if (state === 'refused' || order.state === 'cancelled') return 'off'
  if (finalCents === 0) return 'paid back'
  if (isReceived(order)) return 'received'
  if (order.state === 'undelivered') return 'not brought'
  if (onBike.has(shareId)) return 'on its way'
  return isDisputed ? 'claimed' : 'in the order'
}

/** What a customer said of one product, and when. `keptWhy`: why its shop keeps part of its price, in its words. */
export type Withdrawal = { lineId: Line['id']; declaredAt: Date; keptWhy: string | null }
export type WithdrawRefusal =
  | 'unknown order'
  | 'nothing chosen'
  | NonNullable<ReturnType<typeof closedWhy>>
  | NonNullable<ReturnType<typeof notTakenWhy>>
