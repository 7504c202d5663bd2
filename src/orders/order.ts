import type { Door } from '#delivery'
import type { Day } from '#platform/time'

const orderStates = [
  'reserving',
  'to pay',
  'paid',
  'confirmed',
  'collected',
  'delivered',
  'lapsed',
  'cancelled',
  'undelivered',
] as const
export type OrderState = (typeof orderStates)[number]

/** How the customer gets it: brought by bike, or fetched at the hub. */
export type OrderMode = 'delivery' | 'pickup'

/**
 * One basket that somebody pays for. Its id is also that of its payment and of its delivery: each step, done again, is the same step.
 * Amounts are cents with tax; `goodsCents` is what was ordered, whatever became of it.
 */
export type Order = {
  id: string
  reference: string
  secret: string
  marketId: string
  basketId: string | null
  personId: string | null
  state: OrderState
  mode: OrderMode
  /** Who fetches it or opens the door, and how to reach them; erased three months after (ACCESS.md). */
  buyerName: string
  phone: string | null
  email: string | null
  door: Door | null
  forgottenAt: Date | null
  hubId: string
  day: Day
  slotFrom: Date
  slotTo: Date
  follow: string | null
  goodsCents: number
  deliveryCents: number
  orderedAt: Date
  expiresAt: Date
  paidAt: Date | null
  confirmedAt: Date | null
  endedAt: Date | null
}

/** How long a customer may take to pay: what they chose is kept for them until then. */
export const PAY_MINUTES = 10

/** Shops begin to prepare this long before the hours that the customer chose; until then an order may be cancelled. */
export const PREPARED_MINUTES_BEFORE = 120

/** True while the goods are held for a customer who has not paid yet. */
export const isHeld = ({ state }: Pick<Order, 'state'>): boolean =>
  state === 'reserving' || state === 'to pay'

/** True once the shops were told, until it is over. */
export const isUnderWay = ({ state }: Pick<Order, 'state'>): boolean =>
  state === 'paid' || state === 'confirmed'

export const totalOf = ({ goodsCents, deliveryCents }: Pick<Order, 'goodsCents' | 'deliveryCents'>): number =>
  goodsCents + deliveryCents

/** When shops begin to prepare it. */
export const preparedFrom = ({ slotFrom }: Pick<Order, 'slotFrom'>): Date =>
  new Date(slotFrom.getTime() - PREPARED_MINUTES_BEFORE * 60_000)

/** True while its customer may cancel it alone. */
export const mayCancel = (order: Pick<Order, 'state' | 'slotFrom'>, now: Date): boolean =>
  isHeld(order) || (isUnderWay(order) && now < preparedFrom(order))
