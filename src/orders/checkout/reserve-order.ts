import { randomUUID } from 'node:crypto'
import type { OfferedSlot } from '#delivery'
import { holdStock, lotsToTake, type Market } from '#market'
import type { Db } from '#platform/db'
import {
  dayRefusals,
  lockBasket,
  renewOrderId,
  type Basket,
  stopOf,
  type BasketStop,
  type ShownBasket,
  viewBasket,
} from '../basket/door.ts'
import { depositRefusal } from '../deposit.ts'
import { feeFor, readSettings } from '../settings/door.ts'
import { holdHours, type HoursRefusal } from './hold-hours.ts'
import { letGo } from './let-go.ts'
import { orderOfBasket } from './order-of-basket.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { lockOrder, readOrder } from '../order-store.ts'
import { insertOrder } from './write-store.ts'
import { isHeld, type Order, type Way } from '../order.ts'
import type { OrderToPay } from './pay-order.ts'

export type ReserveRefusal =
  | BasketStop
  | 'no address'
  | 'day closed'
  | 'shop not open'
  | 'total changed'
  | 'not enough'
export type ReservedOrder =
  | ({ ok: true } & OrderToPay)
  | { ok: false; refusal: ReserveRefusal }
  | { ok: false; refusal: HoursRefusal; why: string | null }

type Ask = { basket: Basket; market: Market; hubId: string; slot: OfferedSlot; totalCents: number }

/**
 * Holds for ten minutes what a basket holds: its goods, then its hours on a bike. Pressed twice, it is one order; other hours or other
 * goods let go of the first. `totalCents` is what the customer read: never another amount is asked. A crash between the two steps
 * leaves goods held, which the job of every minute lets go.
 */
export async function reserveOrder(
  db: Db,
  { basket: seen, market, hubId, slot, totalCents }: Ask,
  now: Date,
): Promise<ReservedOrder> {
  const way = wayOf(seen)
  if (!way) return { ok: false, refusal: 'no address' }
  const shown = await viewBasket(db, seen, now)
  const stop = stopOf(shown)
  if (stop) return { ok: false, refusal: stop }
  if (dayRefusals(shown, slot.day, now).length > 0) return { ok: false, refusal: 'day closed' }
  if (way.mode === 'pickup' && depositRefusal(shown.shops, slot, now) !== undefined)
    return { ok: false, refusal: 'shop not open' }
  const deliveryCents = feeFor(await readSettings(db, market.id), way.mode, shown.goodsCents)
  if (shown.goodsCents + deliveryCents !== totalCents) return { ok: false, refusal: 'total changed' }
  const choice = { marketId: market.id, hubId, slot, way, deliveryCents }
  const hold = async (tx: Db): Promise<ReservedOrder> => {
    const basket = await lockBasket(tx, seen.id)
    if (!basket || !sameLines(basket, seen)) return { ok: false, refusal: 'total changed' }
    const known = await readOrder(tx, basket.orderId)
    if (known && isHeld(known) && known.expiresAt > now && (await isSame(tx, known, shown, choice)))
      return { ok: true, order: known, shares: await sharesOf(tx, [known.id]) }
    const orderId = known ? await anotherOrder(tx, basket, now) : basket.orderId
    return holdGoods(tx, { ...seen, orderId }, shown, choice, now)
  }
  const held = await db.transaction(hold)
  if (!held.ok && held.refusal === 'not enough') await letGoBefore(db, seen.id, now)
  // fetched at the hub, or held a moment ago: no hours are left to ask for
  if (!held.ok || held.order.state === 'to pay') return held
  const hours = await holdHours(db, held.order.id, now)
  return hours.ok ? { ...hours, shares: held.shares } : hours
}

/** How the basket is had, once all that this asks was said. */
function wayOf({ mode, buyer, door }: Basket): Way | undefined {
  if (!mode || !buyer) return undefined
  if (mode === 'pickup') return { mode, buyer }
  return door ? { mode, buyer, door } : undefined
}

const sameLines = (one: Basket, other: Basket): boolean =>
  JSON.stringify(one.lines) === JSON.stringify(other.lines)

type Chosen = Parameters<typeof orderOfBasket>[2]

/** True when an order that is held already is the one that is asked for again. */
async function isSame(
  tx: Db,
  order: Order,
  shown: ShownBasket,
  { slot, way, deliveryCents }: Chosen,
): Promise<boolean> {
  const lines = await linesOf(tx, [order.id])
  const told = (all: { productId: string; quantity: number; cents: number }[]) =>
    all
      .map((one) => `${one.productId} ${one.quantity} ${one.cents}`)
      .toSorted()
      .join()
  return (
    order.way.mode === way.mode &&
    order.deliveryCents === deliveryCents &&
    order.slotFrom.getTime() === slot.from.getTime() &&
    order.slotTo.getTime() === slot.to.getTime() &&
    told(lines.map((one) => ({ ...one, cents: one.ceilingCents }))) ===
      told(shown.shops.flatMap((one) => one.lines))
  )
}

/** There is not enough for the new order: what the basket held before is let go all the same. */
async function letGoBefore(db: Db, basketId: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const basket = await lockBasket(tx, basketId)
    if (basket && (await readOrder(tx, basket.orderId))) await anotherOrder(tx, basket, now)
  })
}

/** What the basket held before is let go, and its next order is another one. */
async function anotherOrder(tx: Db, basket: Basket, now: Date): Promise<string> {
  const before = await lockOrder(tx, basket.orderId)
  if (before && isHeld(before)) await letGo(tx, before, 'lapsed', now)
  const orderId = randomUUID()
  await renewOrderId(tx, basket.id, orderId)
  return orderId
}

async function holdGoods(
  tx: Db,
  basket: Basket,
  shown: ShownBasket,
  choice: Chosen,
  now: Date,
): Promise<ReservedOrder> {
  const { order, shares, lines } = orderOfBasket(basket, shown, choice, now)
  const offers = shown.shops.flatMap((one) => one.lines)
  const wanted = offers.map(({ productId, quantity, offer }) => ({
    productId,
    quantity,
    traced: offer.product.traced,
  }))
  const taken = await lotsToTake(tx, wanted, now)
  if (!taken) return { ok: false, refusal: 'not enough' }
  const lots = new Map(taken.map((one) => [one.productId, one.lotId]))
  const withLots = lines.map((one) => ({ ...one, lotId: lots.get(one.productId) ?? null }))
  const reference = await insertOrder(tx, order, shares, withLots)
  // last: the stock that all buyers want is held until the end
  if (!(await holdStock(tx, wanted))) return { ok: false, refusal: 'not enough' }
  return { ok: true, order: { ...order, reference }, shares }
}
