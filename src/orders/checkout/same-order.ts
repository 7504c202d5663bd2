import { isDeepStrictEqual } from 'node:util'
import type { ProductId } from '#market'
import type { Basket, ShownBasket } from '../basket/door.ts'
import type { Line } from '../line.ts'
import type { Order } from '../order.ts'
import type { Choice } from './order-of-basket.ts'

/** True when nothing was put in a basket or taken out of it since. */
export const sameLines = (basket: Basket, other: Basket): boolean =>
  JSON.stringify(basket.lines) === JSON.stringify(other.lines)

/** True when an order that is held already is the one that is asked for again. */
export const isSame = (
  order: Order,
  lines: readonly Line[],
  shown: ShownBasket,
  { slot, way, deliveryCents }: Choice,
): boolean =>
  isDeepStrictEqual(order.way, way) &&
  order.deliveryCents === deliveryCents &&
  order.slotFrom.getTime() === slot.from.getTime() &&
  order.slotTo.getTime() === slot.to.getTime() &&
  told(lines.map((line) => ({ ...line, cents: line.ceilingCents }))) ===
    told(shown.shops.flatMap((shop) => shop.lines))

const told = (goods: { productId: ProductId; quantity: number; cents: number }[]): string =>
  goods
    .map(({ productId, quantity, cents }) => `${productId} ${quantity} ${cents}`)
    .toSorted()
    .join()
