import type { Db, Tx } from '#platform/db'
import { announce } from '#platform/facts'
import { done, refuse, type Result } from '#platform/refusal'
import type { Day } from '#platform/time'
import { cancelOrder, isCollected } from '../slots/door.ts'
import { MOST_SHARES, type FileOrder } from './file-order.ts'
import { freeOrders, lockOrderAndDay } from '../plan/door.ts'
import { forgottenAt, writeRestoration } from '../order-life-store.ts'
import { orderByReference, ordersByIds } from '../order-store.ts'
import { insertOrder, replacePickups, rewriteOrder } from '../order-write-store.ts'
import { isCancelled, type Order, type Placed } from '../order.ts'
import { learnStreet, pointOfAddress } from '../addresses/door.ts'
import { type Keeping, pickupsOf } from './find-file-pickups.ts'
import { restOf, writeRestOf } from './rest-store.ts'
import type { OrderId } from '../ids.ts'
import { timesOf, printOf, newOrder } from './new-file-order.ts'

export type FileOrderRefusal = 'already collected' | 'cancelled' | 'not from a file'
type Kept = { id: OrderId; what: 'created' | 'updated' | 'unchanged'; day: Day; placed: boolean }
export type KeptFileOrder = Result<Kept, FileOrderRefusal>

/**
 * Writes an order of a file, or what changed in it as long as nothing of it is on a bike. One with more than five shops, accepted as
 * it is, becomes two deliveries, both written or none; the second is cancelled when the file has no more than five any longer, and stands
 * again with it.
 * Refusals: 'already collected', 'cancelled' (here, by hand), 'not from a file' (its number is that of another delivery).
 */
export async function keepFileOrder(db: Db, order: FileOrder, keeping: Keeping): Promise<KeptFileOrder> {
  return db.transaction(async (tx) => {
    const first = await keepOne(tx, { ...order, shares: order.shares.slice(0, MOST_SHARES) }, keeping)
    if (!first.ok) return first
    const second = await keepRest(tx, order, first.value.id, keeping)
    if (!second.ok || !second.value) return second.ok ? first : second
    const { what, placed, ...kept } = first.value
    const { value: rest } = second
    return done({ ...kept, what: what === 'unchanged' ? rest.what : what, placed: placed && rest.placed })
  })
}

/** What one bike cannot collect: kept as a delivery of its own, or cancelled when nothing is left of it. */
async function keepRest(
  tx: Tx,
  order: FileOrder,
  of: OrderId,
  keeping: Keeping,
): Promise<Result<Kept | undefined, FileOrderRefusal>> {
  const shares = order.shares.slice(MOST_SHARES)
  if (shares.length === 0) return dropRest(tx, of, keeping)
  if (await isWholeCancelled(tx, of)) return refuse('cancelled')
  const rest = await keepFileOrder(
    tx,
    { ...order, reference: `${order.reference}-2`, shares, feeCents: 0 },
    keeping,
  )
  if (rest.ok && rest.value.what === 'created') await writeRestOf(tx, { id: rest.value.id, of })
  return rest
}

/** True when nothing of it is brought any more: a second delivery is not begun then, nor brought back. */
async function isWholeCancelled(tx: Tx, of: OrderId): Promise<boolean> {
  const id = await restOf(tx, of)
  const both = await ordersByIds(tx, id ? [of, id] : [of])
  const [first, rest] = [of, id].map((one) => both.find((order) => order.id === one))
  return first !== undefined && isCancelled(first) && (!rest || isWithAnother(rest))
}

async function dropRest(
  tx: Tx,
  of: OrderId,
  { by, now }: Pick<Keeping, 'by' | 'now'>,
): Promise<Result<Kept | undefined, FileOrderRefusal>> {
  const id = await restOf(tx, of)
  if (!id) return done(undefined)
  const further = await dropRest(tx, id, { by, now })
  if (!further.ok) return further
  const [rest] = await ordersByIds(tx, [id])
  // Cancelled already, or erased after three months: there is nothing left to call off.
  if (!rest || isCancelled(rest) || (await forgottenAt(tx, id))) return further
  const cancelled = await cancelOrder(tx, { id, reason: { code: 'with another' }, by }, now)
  if (!cancelled.ok) return refuse('already collected')
  return done({ id, what: 'updated', day: rest.day, placed: true })
}

async function keepOne(tx: Tx, said: FileOrder, keeping: Keeping): Promise<KeptFileOrder> {
  const { hub, now, by } = keeping
  const known = await orderByReference(tx, hub.id, said.reference)
  if (known && known.source !== 'file') return refuse('not from a file')
  // Erased after three months: what the file still says of its customer is not written again.
  if (known && (await forgottenAt(tx, known.id)))
    return done({ id: known.id, what: 'unchanged', day: known.day, placed: true })
  const pickups = await pickupsOf(tx, said, keeping)
  const { sent, ...door } = said.door
  const { day } = said
  if (!known) {
    const point = await pointFor(tx, said)
    const order = newOrder(said, { ...door, point }, pickups, keeping)
    await insertOrder(tx, order)
    if (sent) await learnStreet(tx, door, sent)
    return done({ id: order.id, what: 'created', day, placed: point !== null })
  }
  const { id } = known
  const moved = known.door.address !== door.address || known.door.town !== door.town
  const point = moved ? await pointFor(tx, said) : (known.door.point ?? (await pointFor(tx, said)))
  // Floor and words are told by people here: a file that knows nothing of them does not empty them.
  const { floor, lift, words } = known.door
  const next = { ...known, ...timesOf(said), door: { ...door, floor, lift, words, point }, pickups }
  const placed = point !== null
  if (printOf(next) === printOf(known) && !isWithAnother(known))
    return done({ id, what: 'unchanged', day, placed })
  const held = await lockOrderAndDay(tx, id)
  if (!held || (isCancelled(held) && !isWithAnother(held))) return refuse('cancelled')
  if (await isCollected(tx, held)) return refuse('already collected')
  if (isWithAnother(held)) await bringBack(tx, held, keeping)
  await rewriteOrder(tx, next)
  await replacePickups(tx, next)
  await freeOrders(tx, { hub, day: held.day, ids: [id], by, at: now })
  return done({ id, what: 'updated', day, placed })
}

const isWithAnother = ({ standing }: Pick<Order, 'standing'>): boolean =>
  standing.state === 'cancelled' && standing.reason.code === 'with another'

/** What a file called off alone is asked again; its day, opened next, looks for a bike for it. */
async function bringBack(
  tx: Tx,
  { id, reference, hubId, source }: Order,
  { by, now }: Keeping,
): Promise<void> {
  await writeRestoration(tx, { id, by, at: now })
  await announce(tx, 'delivery ordered', { orderId: id, reference, hubId, source }, now)
}

async function pointFor(db: Db, { door }: FileOrder): Promise<Placed | null> {
  if (door.sent) return { ...door.sent, from: 'sent' }
  return (await pointOfAddress(db, door.address, door.town)) ?? null
}
