import { confirmOrder } from '#delivery'
import { reserveStock, sellReserved } from '#market'
import { holdLatePayment, keepLatePayment, type PaymentId } from '#payments'
import type { Db, Tx } from '#platform/db'
import { announce } from '#platform/facts'
import { newId, asId } from '#platform/id'
import { holdBike } from './hold-hours.ts'
import { letGo } from './let-go.ts'
import { lockOrder } from '../order-store.ts'
import { tellStory } from '../story-store.ts'
import { writeConfirmed } from './confirm-store.ts'
import { isHeld, paidOf, type Order } from '../order.ts'
import { refundUnconfirmed } from '../refund/door.ts'
import { hasNewer, holdAgain, reservationsOf } from './reservation-store.ts'

export type PaidWhat = 'confirmed' | 'given back' | 'disputed' | 'unknown order'
type Paid = { id: PaymentId; late: boolean }

/** How long the hours of an order paid late are held while it is being confirmed. */
const AGAIN_MINUTES = 1

/**
 * The money came: what was held is sold, the hours are kept, shops and customer are told. Money that came late is kept when the goods and
 * the hours can be had again at once, else given back whole. Twice is once.
 */
export async function confirmPaid(db: Db, { id, late }: Paid, now: Date): Promise<PaidWhat> {
  return db.transaction(async (tx) => {
    const order = await lockOrder(tx, asId(id))
    if (!order) return 'unknown order'
    if (paidOf(order)) return 'confirmed'
    // first: hours kept for money that cannot be would bring goods that nobody paid for
    const money = !late || (await holdLatePayment(tx, id))
    const goods = isHeld(order) || (money && late && (await holdAllAgain(tx, order, now)))
    const follow = money && goods ? await keepHours(tx, order, now) : undefined
    if (follow === undefined) {
      if (goods) await letGo(tx, order, 'cancelled', now)
      return giveBack(tx, order, late, now)
    }
    if (late && !(await keepLatePayment(tx, id, now))) throw new Error(`Payment ${id} went while it was held`)
    await sell(tx, order, follow, now)
    return 'confirmed'
  })
}

/** `writeConfirmed` tells the story, ends the reservations and empties the basket with the order: nothing else here does. */
async function sell(tx: Tx, order: Order, follow: string | null, now: Date): Promise<void> {
  const held = await writeConfirmed(tx, order, { follow, nextOrderId: newId(), at: now })
  const { id, reference, marketId, day } = order
  await announce(tx, 'order confirmed', { orderId: id, reference, marketId, day }, now)
  await sellReserved(tx, held, now)
}

/** The hours are the customer's. Undefined when the bikes gave them away; else the address where the bike is followed, if one comes. */
async function keepHours(db: Db, order: Order, now: Date): Promise<string | null | undefined> {
  if (order.way.mode === 'pickup') return null
  const kept = await confirmOrder(db, order.id, now)
  if (kept.ok) return kept.order.follow
  const until = new Date(now.getTime() + AGAIN_MINUTES * 60_000)
  if (!(await holdBike(db, order, until, now)).ok) return undefined
  const again = await confirmOrder(db, order.id, now)
  return again.ok ? again.order.follow : undefined
}

/** For an order that lapsed and was not begun again: its goods, held once more. */
async function holdAllAgain(tx: Tx, order: Order, now: Date): Promise<boolean> {
  if (order.state !== 'lapsed' || order.slotFrom <= now || (await hasNewer(tx, order))) return false
  const before = await reservationsOf(tx, order.id)
  const wanted = before.map(({ productId, quantity, lotId }) => ({
    productId,
    quantity,
    traced: lotId === null ? ('no' as const) : ('yes' as const),
  }))
  const reserved = await reserveStock(tx, wanted, now)
  if (!reserved.ok) return false
  await holdAgain(tx, order.id, reserved.taken)
  return true
}

async function giveBack(tx: Tx, order: Order, late: boolean, now: Date): Promise<PaidWhat> {
  const { id, reference } = order
  const given = await refundUnconfirmed(tx, order, { late }, now)
  if (!given.ok) return given.refusal // a bank took it back meanwhile: what was let go stays let go
  await tellStory(tx, { orderId: id, what: 'given back' }, now)
  await announce(tx, 'order given back', { orderId: id, reference }, now)
  return 'given back'
}
