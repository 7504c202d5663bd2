import { holdSlot, type HoldRefusal, type OfferedSlot, type OrderId, type ToldNoSlot } from '#delivery'
import { merchantsOf } from '#market'
import type { Db, Tx } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import { letGo } from './let-go.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { lockOrder, writeState } from '../order-store.ts'
import { isHeld, type HeldOrder, type Order } from '../order.ts'
import { wishOfOrder } from './gather-order-wish.ts'

export type HoursRefusal = HoldRefusal | 'lapsed'
export type HeldHours =
  | { ok: true; order: HeldOrder }
  | Refused<HoursRefusal>
  | (Refused<'no bike fits'> & ToldNoSlot)

/**
 * The second step of a reservation: the hours on a bike, for as long as the goods are held. Refused: the goods are let go with it.
 * An order to be fetched needs none.
 */
export async function holdHours(db: Db, orderId: OrderId, now: Date): Promise<HeldHours> {
  const hold = async (tx: Tx): Promise<HeldHours> => {
    const order = await lockOrder(tx, orderId)
    if (!order || !isHeld(order) || order.expiresAt <= now) return refuse('lapsed')
    if (order.state === 'to pay') return { ok: true, order }
    const held = await holdBike(tx, order, order.expiresAt, now)
    if (!held.ok) {
      await letGo(tx, order, 'lapsed', now)
      return held
    }
    await writeState(tx, order.id, { state: 'to pay' })
    return { ok: true, order: { ...order, state: 'to pay' } }
  }
  return db.transaction(hold, { keeps: 'goods that no bike can bring are let go' })
}

/** Asks the bikes for the hours of an order, until then. */
export async function holdBike(db: Db, order: Order, until: Date, now: Date) {
  const [shares, lines] = [await sharesOf(db, [order.id]), await linesOf(db, [order.id])]
  const merchants = await merchantsOf(
    db,
    shares.map((one) => one.organisationId),
  )
  const wish = await wishOfOrder(db, { order, shares, lines, merchants }, now)
  const slot: OfferedSlot = { day: order.day, from: order.slotFrom, to: order.slotTo }
  return holdSlot(db, wish, slot, until, now)
}
