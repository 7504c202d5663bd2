import type { Db, Tx } from '#platform/db'
import { refuse } from '#platform/refusal'
import { keepBusiness } from '../business/door.ts'
import { lockBasket, type Basket } from '../basket/door.ts'
import { holdHours } from './hold-hours.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { readOrder } from '../order-store.ts'
import { isHeld } from '../order.ts'
import { checkReservation, type Reservable, type Wanted } from './check-reservation.ts'
import { holdGoods } from './hold-goods.ts'
import { letGoBefore, anotherOrder } from './let-go-before.ts'
import type { ReservedOrder } from './reserved-order.ts'
import { sameLines, isSame } from './same-order.ts'

/**
 * Holds for ten minutes what a basket holds: its goods, then its hours on a bike. Pressed twice, it is one order; other hours or other
 * goods let go of the first. `totalCents` is what the customer read: never another amount is asked. A crash between the two steps
 * leaves goods held, which the job of every minute lets go.
 */
export async function reserveOrder(db: Db, wanted: Wanted, now: Date): Promise<ReservedOrder> {
  const { basket } = wanted
  const checked = await checkReservation(db, wanted, now)
  if (!checked.ok) return checked
  const held = await db.transaction(async (tx) => {
    const reserved = await holdOnce(tx, basket, checked, now)
    if (reserved.ok) await keepBusiness(tx, basket.id, reserved.order.id, now)
    return reserved
  })
  if (!held.ok && held.refusal === 'not enough') await letGoBefore(db, basket.id, now)
  // fetched at the hub, or held a moment ago: no hours are left to ask for
  if (!held.ok || held.order.state === 'to pay') return held
  const hours = await holdHours(db, held.order.id, now)
  return hours.ok ? { ...hours, shares: held.shares } : hours
}

/** The goods of a basket, under its lock: those of the order that it holds already, when the same is asked again, or of a new one. */
async function holdOnce(
  tx: Tx,
  basket: Basket,
  { shown, choice }: Reservable,
  now: Date,
): Promise<ReservedOrder> {
  const locked = await lockBasket(tx, basket.id)
  if (!locked || !sameLines(locked, basket)) return refuse('total changed')
  const known = await readOrder(tx, locked.orderId)
  if (known && isHeld(known) && known.expiresAt > now) {
    const lines = await linesOf(tx, [known.id])
    if (isSame(known, lines, shown, choice))
      return { ok: true, order: known, shares: await sharesOf(tx, [known.id]) }
  }
  const orderId = known ? await anotherOrder(tx, locked, now) : locked.orderId
  return holdGoods(tx, { ...basket, orderId }, shown, choice, now)
}
