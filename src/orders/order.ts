import type { Door, HubId, OrderId } from '#delivery'
import type { Language } from '#platform/languages'
import type { Day } from '#platform/time'
import type { MarketId } from '#market'
import type { PersonId } from '#people'
import type { BasketId } from './ids.ts'

/** How the customer gets it: brought by bike, or fetched at the hub. */
export type OrderMode = 'delivery' | 'pickup'

/**
 * Who fetches the goods or opens the door, and how to reach them: a telephone or an e-mail. `language`: in which they read and are written
 * to; absent for French.
 */
export type Buyer = {
  name: string
  phone: string | null
  email: string | null
  language?: Exclude<Language, 'fr'> | undefined
}

/** In which language a customer is written to. */
export const languageOfBuyer = (buyer: Buyer | null): Language => buyer?.language ?? 'fr'

/** Somebody who buys, and the language of the page where they do. */
export const buyerIn = (language: Language, { name, phone, email }: Buyer): Buyer =>
  language === 'fr' ? { name, phone, email } : { name, phone, email, language }

/** How an order is had; who and where are erased three months after (ACCESS.md): there is no buyer then. */
export type Way =
  | { mode: 'pickup'; buyer: Buyer }
  | { mode: 'delivery'; buyer: Buyer; door: Door }
  | { mode: OrderMode; buyer: null }

/**
 * One basket that somebody pays for. Its id is also that of its payment and of its delivery: each step, done again, is the same step.
 * Amounts are cents with tax; `goodsCents` is what was ordered, whatever became of it.
 */
type Ordered = {
  id: OrderId
  reference: string
  secret: string
  marketId: MarketId
  /** Null for one that was made of no basket, as those of the demo. */
  basketId: BasketId | null
  /** Whoever was signed in. */
  personId: PersonId | null
  way: Way
  hubId: HubId
  day: Day
  slotFrom: Date
  slotTo: Date
  goodsCents: number
  deliveryCents: number
  orderedAt: Date
  expiresAt: Date
}

/** When the money came, and the name under which the bike is followed, once there is one. */
export type Paid = { at: Date; follow: string | null }

/** Its goods, then its hours, are held for a customer who has not paid yet. */
export type HeldOrder = Ordered & { state: 'reserving' | 'to pay' }
/** Its shops were told, and it is not over. */
export type ConfirmedOrder = Ordered & { state: 'confirmed'; paid: Paid }
/** It was fetched, brought, or nobody was there. */
type EndedOrder = Ordered & { state: 'collected' | 'delivered' | 'undelivered'; paid: Paid }
/** Nobody paid in time. */
export type LapsedOrder = Ordered & { state: 'lapsed' }
/** `paid`: null when it was cancelled before anybody paid. */
type CancelledOrder = Ordered & { state: 'cancelled'; paid: Paid | null }

export type Order = HeldOrder | ConfirmedOrder | EndedOrder | LapsedOrder | CancelledOrder
export type OrderState = Order['state']

/** Where an order goes: on, or to its end, and since when. */
export type OrderMove =
  | { state: 'to pay' | 'confirmed' }
  | { state: Exclude<OrderState, 'reserving' | 'to pay' | 'confirmed'>; endedAt: Date }

/** How long a customer may take to pay: what they chose is kept for them until then. */
export const PAY_MINUTES = 10

/** Shops begin to prepare this long before the hours that the customer chose; until then an order may be cancelled. */
export const PREPARED_MINUTES_BEFORE = 120

/** True while the goods are held for a customer who has not paid yet. */
export const isHeld = (order: Order): order is HeldOrder =>
  order.state === 'reserving' || order.state === 'to pay'

/** When it was paid for, whatever became of it; null when nobody did. */
export const paidOf = (order: Order): Paid | null => ('paid' in order ? order.paid : null)

export const totalOf = ({ goodsCents, deliveryCents }: Pick<Order, 'goodsCents' | 'deliveryCents'>): number =>
  goodsCents + deliveryCents

/** When shops begin to prepare it. */
export const preparedFrom = ({ slotFrom }: Pick<Order, 'slotFrom'>): Date =>
  new Date(slotFrom.getTime() - PREPARED_MINUTES_BEFORE * 60_000)

/** True while its customer may cancel it alone. */
export const mayCancel = (order: Order, now: Date): boolean =>
  isHeld(order) || (order.state === 'confirmed' && now < preparedFrom(order))
