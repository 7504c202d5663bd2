import type { Db, Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { isCollected } from '../slots/door.ts'
import { MOST_SHARES, type FileOrder } from './file-order.ts'
import { freeOrders, lockOrderAndDay } from '../plan/door.ts'
import { orderByReference } from '../order-store.ts'
import { insertOrder, replacePickups, rewriteOrder } from '../order-write-store.ts'
import { isCancelled, type Placed } from '../order.ts'
import { learnStreet, pointOfAddress } from '../addresses/door.ts'
import { type Keeping, pickupsOf } from './find-file-pickups.ts'
import { timesOf, printOf, newOrder } from './new-file-order.ts'

export type KeptFileOrder =
  | { what: 'created' | 'updated' | 'unchanged'; day: Day; placed: boolean }
  | { what: 'refused'; why: 'already collected' | 'cancelled' | 'not from a file' }

/**
 * Writes an order of a file, or what changed in it as long as nothing of it is on a bike. One with more than five shops, accepted as
 * it is, becomes two deliveries.
 */
export async function keepFileOrder(tx: Tx, order: FileOrder, keeping: Keeping): Promise<KeptFileOrder> {
  if (order.shares.length <= MOST_SHARES) return keepOne(tx, order, keeping)
  const rest = {
    ...order,
    reference: `${order.reference}-2`,
    shares: order.shares.slice(MOST_SHARES),
    feeCents: 0,
  }
  const first = await keepOne(tx, { ...order, shares: order.shares.slice(0, MOST_SHARES) }, keeping)
  const second = await keepFileOrder(tx, rest, keeping)
  return first.what === 'unchanged' ? second : first
}

async function keepOne(tx: Tx, said: FileOrder, keeping: Keeping): Promise<KeptFileOrder> {
  const { hub, now, by } = keeping
  const known = await orderByReference(tx, hub.id, said.reference)
  if (known && known.source !== 'file') return { what: 'refused', why: 'not from a file' }
  // Erased after three months: what the file still says of its customer is not written again.
  if (known?.door.recipientName === '') return { what: 'unchanged', day: known.day, placed: true }
  const pickups = await pickupsOf(tx, said, keeping)
  const { sent, ...door } = said.door
  const { day } = said
  if (!known) {
    const point = await pointFor(tx, said)
    await insertOrder(tx, newOrder(said, { ...door, point }, pickups, keeping))
    if (sent) await learnStreet(tx, door, sent)
    return { what: 'created', day, placed: point !== null }
  }
  const moved = known.door.address !== door.address || known.door.town !== door.town
  const point = moved ? await pointFor(tx, said) : (known.door.point ?? (await pointFor(tx, said)))
  // Floor and words are told by people here: a file that knows nothing of them does not empty them.
  const { floor, lift, words } = known.door
  const next = { ...known, ...timesOf(said), door: { ...door, floor, lift, words, point }, pickups }
  if (printOf(next) === printOf(known)) return { what: 'unchanged', day, placed: point !== null }
  const held = await lockOrderAndDay(tx, known.id)
  if (!held || isCancelled(held)) return { what: 'refused', why: 'cancelled' }
  if (await isCollected(tx, held)) return { what: 'refused', why: 'already collected' }
  await rewriteOrder(tx, next)
  await replacePickups(tx, next)
  await freeOrders(tx, { hub, day: held.day, ids: [held.id], by, at: now })
  return { what: 'updated', day, placed: point !== null }
}

async function pointFor(db: Db, { door }: FileOrder): Promise<Placed | null> {
  if (door.sent) return { ...door.sent, from: 'sent' }
  return (await pointOfAddress(db, door.address, door.town)) ?? null
}
