import type { Door, OrderId } from '#delivery'
import { costOf, type Sold, type MarketId, type ProductId } from '#market'
import type { PersonId } from '#people'
import type { Buyer, OrderMode } from '../order.ts'
import type { BasketId } from '../ids.ts'

/** What somebody means to buy, known by a secret of their browser. `orderId` is the order that it becomes. */
export type Basket = {
  id: BasketId
  /** The market where all of it is bought; null until something is put there. */
  marketId: MarketId | null
  orderId: OrderId
  personId: PersonId | null
  mode: OrderMode | null
  buyer: Buyer | null
  door: Door | null
  /** The hour that was chosen last, by the instant it begins; null until one was. */
  slotFrom: Date | null
  lines: BasketLine[]
}

/** `priceCents` is the price when it was put there. `removedAt`: taken out a moment ago, and may be put back. */
export type BasketLine = {
  productId: ProductId
  name: string
  quantity: number
  priceCents: number
  addedAt: Date
  removedAt: Date | null
}

/** A basket that nobody opens is forgotten after so many days; so long lives the secret in the browser. */
export const BASKET_DAYS = 30

/** A bike stops at five places at most (delivery/wish.ts). */
export const MOST_SHOPS = 5

/** The most of anything. */
export const MOST = 20_000

/** The most of one product: pieces, or grams and millilitres. */
export const mostOf = (sold: Sold): number => (sold === 'piece' ? 99 : MOST)

/** Grams that cost less than a cent cannot be paid for. */
export const isTooLittle = (product: { priceCents: number; sold: Sold }, quantity: number): boolean =>
  costOf(product, quantity) === 0

/** Where the line of a product stands on the page of a basket. */
export const lineAnchor = (productId: ProductId): string => `l-${productId}`
