import type { OfferedSlot, HubId } from '#delivery'
import type { Market } from '#market'
import type { Db, Tx } from '#platform/db'
import { keepBusiness } from '../business/door.ts'
import { dayRefusals, lockBasket, type Basket, stopOf, viewBasket } from '../basket/door.ts'
import { depositRefusal } from '../deposit.ts'
import { feeFor, readSettings } from '../settings/door.ts'
import { holdHours } from './hold-hours.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { readOrder } from '../order-store.ts'
import { isHeld, type Order, type Way } from '../order.ts'
import { holdGoods } from './hold-goods.ts'
import { letGoBefore, anotherOrder } from './let-go-before.ts'
import type { ReservedOrder } from './reserved-order.ts'
import { sameLines, isSame } from './same-order.ts'

type Ask = { basket: Basket; market: Market; hubId: HubId; slot: OfferedSlot; totalCents: number }

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
  const isAskedAgain = async (db: Db, known: Order) =>
    isSame(known, await linesOf(db, [known.id]), shown, choice)
  const keep = async (tx: Tx, held: ReservedOrder): Promise<ReservedOrder> => {
    if (held.ok) await keepBusiness(tx, seen.id, held.order.id, now)
    return held
  }
  const hold = async (tx: Tx): Promise<ReservedOrder> => {
    const basket = await lockBasket(tx, seen.id)
    if (!basket || !sameLines(basket, seen)) return { ok: false, refusal: 'total changed' }
    const known = await readOrder(tx, basket.orderId)
    if (known && isHeld(known) && known.expiresAt > now && (await isAskedAgain(tx, known)))
      return keep(tx, { ok: true, order: known, shares: await sharesOf(tx, [known.id]) })
    const orderId = known ? await anotherOrder(tx, basket, now) : basket.orderId
    return keep(tx, await holdGoods(tx, { ...seen, orderId }, shown, choice, now))
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
