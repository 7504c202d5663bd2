import { readMarket } from '#market'
import type { Ground } from '#platform/ground'
import { newId } from '#platform/id'
import type { Day } from '#platform/time'
import { refuse, type Refused } from '#platform/refusal'
import {
  digestOf,
  emptyBasket,
  lockBasket,
  newSecret,
  openBasket,
  putLine,
  saveSlot,
  saveWay,
  takeMarket,
} from '../basket/door.ts'
import type { BasketId } from '../ids.ts'
import { payOrder, reserveOrder, type PayRefusal, type ReservedOrder } from '../checkout/door.ts'
import { readOrder } from '../order-store.ts'
import { paidOf, type Order } from '../order.ts'
import { sharesOf } from '../share-store.ts'
import { linesOfWeek, type Week } from './read-week.ts'
import { lockTurn, writeAnswer, writeBasket } from './turn-store.ts'
import type { Weekly, WeeklySlot } from './weekly.ts'

type Confirm = { weekly: Weekly; week: Week; slot: WeeklySlot; totalCents: number; saysOfAge: boolean }

export type WeekPaid =
  | { ok: true; order: Order; payUrl: string | null }
  | Exclude<ReservedOrder, { ok: true }>
  | Refused<PayRefusal | 'answered'>

/**
 * A week becomes a basket of its own, then an order whose goods and hours are held while it is paid for: nothing was before. Pressed twice, it is
 * one order. `totalCents` is what the customer read. Refusals: those of a basket and of its payment; 'answered' once it was skipped.
 */
export async function payWeek(
  ground: Ground,
  { weekly, week, slot, totalCents, saysOfAge }: Confirm,
  now: Date,
): Promise<WeekPaid> {
  const { db } = ground
  const known = week.order
  if (known && paidOf(known)) return { ok: true, order: known, payUrl: null }
  const basketId = await fill(ground, weekly, week, slot, now)
  if (!basketId) return refuse('answered')
  const market = await readMarket(db, weekly.marketId)
  const basket = await db.transaction((tx) => lockBasket(tx, basketId))
  if (!market || !basket) throw new Error(`the basket ${basketId} of a week is gone`)
  const wanted = { basket, market, hubId: slot.hubId, slot, totalCents, saysOfAge }
  const reserved = await reserveOrder(db, wanted, now)
  if (!reserved.ok) return reserved
  const { order } = reserved
  await db.transaction((tx) =>
    writeBasket(tx, weekly.id, { day: slot.day, basketId, orderId: order.id }, now),
  )
  return pay(ground, order, now)
}

async function pay(ground: Ground, order: Order, now: Date): Promise<WeekPaid> {
  const opened = await payOrder(ground, { order, shares: await sharesOf(ground.db, [order.id]) }, now)
  return opened.ok ? { ok: true, order, payUrl: opened.payUrl } : opened
}

/** Puts in the basket of this week what is had today; undefined once the week was answered otherwise. */
async function fill(
  { db }: Pick<Ground, 'db'>,
  weekly: Weekly,
  week: Week,
  slot: WeeklySlot,
  now: Date,
): Promise<BasketId | undefined> {
  return db.transaction(async (tx) => {
    const turn = await lockTurn(tx, weekly.id, slot.day)
    if (!turn || turn.answer !== null) return undefined
    const own = turn.basketId ? await lockBasket(tx, turn.basketId) : undefined
    const orderId = own?.orderId ?? newId()
    const basketId =
      own?.id ??
      (await openBasket(tx, { id: newId(), orderId, digest: digestOf(newSecret()), personId: null }, now))
    await emptyBasket(tx, basketId)
    await takeMarket(tx, basketId, weekly.marketId)
    for (const line of linesOfWeek(week, now)) await putLine(tx, basketId, line, now)
    await saveWay(tx, basketId, { mode: weekly.mode, buyer: weekly.buyer, door: weekly.door })
    await saveSlot(tx, basketId, slot.from)
    await writeBasket(tx, weekly.id, { day: slot.day, basketId, orderId }, now)
    return basketId
  })
}

/** Skips a week, or takes the skip back; not once it is paid. */
export async function answerWeek(
  { db }: Pick<Ground, 'db'>,
  weekly: Weekly,
  { day, answer }: { day: Day; answer: 'skipped' | 'changed' | null },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const turn = await lockTurn(tx, weekly.id, day)
    const order = turn?.orderId ? await readOrder(tx, turn.orderId) : undefined
    if (turn && !(order && paidOf(order))) await writeAnswer(tx, weekly.id, { day, answer }, now)
  })
}
