import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { isCollected, newFollow, READY_MINUTES_BEFORE } from '../slots/door.ts'
import { coldest } from '../cold.ts'
import { MOST_SHARES, type FileOrder, type FileShare } from './file-order.ts'
import { freeOrders, lockOrderAndDay } from '../plan/door.ts'
import type { Hub } from '../hub.ts'
import { orderByReference } from '../order-store.ts'
import { insertOrder, replacePickups, rewriteOrder } from '../order-write-store.ts'
import { isCancelled, ML_PER_G, type Order, type Pickup, type Placed } from '../order.ts'
import { findPlace, learnStreet, savePlace } from '../place-store.ts'
import { pointOfAddress } from '../point-of-address.ts'

export type KeptFileOrder =
  | { what: 'created' | 'updated' | 'unchanged'; day: Day; placed: boolean }
  | { what: 'refused'; why: 'already collected' | 'cancelled' | 'not from a file' }

type Keeping = { hub: Hub; now: Date; by: string }

/**
 * Writes an order of a file, or what changed in it as long as nothing of it is on a bike. One with more than five shops, accepted as
 * it is, becomes two deliveries.
 */
export async function keepFileOrder(tx: Db, order: FileOrder, keeping: Keeping): Promise<KeptFileOrder> {
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

async function keepOne(tx: Db, said: FileOrder, keeping: Keeping): Promise<KeptFileOrder> {
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

const timesOf = ({ day, slotFrom, slotTo, goodsCents, feeCents }: FileOrder) => ({
  day,
  slotFrom,
  slotTo,
  goodsCents,
  feeCents,
})

/** Changes when anything that a bike or a customer counts with does. */
const printOf = ({ door, day, slotFrom, slotTo, goodsCents, feeCents, pickups }: Order): string =>
  JSON.stringify([
    [door.recipientName, door.phone, door.email, door.address, door.postcode, door.town, door.point],
    [day, slotFrom, slotTo, goodsCents, feeCents],
    pickups.map((one) => [
      [one.placeId, one.weight_g, one.volume_ml, one.cold, one.heaviestParcel_g, one.readyAt],
      one.goods.map(({ label, quantity, weight_g, cold }) => [label, quantity, weight_g, cold]),
    ]),
  ])

const newOrder = (said: FileOrder, door: Order['door'], pickups: Pickup[], { hub, now }: Keeping): Order => ({
  id: randomUUID(),
  hubId: hub.id,
  reference: said.reference,
  source: 'file',
  askedByPlace: null,
  door,
  ...timesOf(said),
  service_s: 180,
  orderedAt: said.orderedAt ?? now,
  announcedAt: now,
  follow: newFollow(),
  standing: { state: 'confirmed', at: now },
  ended: null,
  pickups,
})

async function pointFor(tx: Db, { door }: FileOrder): Promise<Placed | null> {
  if (door.sent) return { ...door.sent, from: 'sent' }
  return (await pointOfAddress(tx, door.address, door.town)) ?? null
}

/** One collection a place, even when the file names a shop in two ways. */
async function pickupsOf(tx: Db, said: FileOrder, { hub, now }: Keeping): Promise<Pickup[]> {
  const shares = new Map<string, FileShare>()
  for (const share of said.shares) {
    const placeId = await placeIdOf(tx, hub, { siret: share.siret, name: share.merchant }, now)
    const before = shares.get(placeId)
    const heaviestParcel_g = Math.max(share.heaviestParcel_g, before?.heaviestParcel_g ?? 0)
    shares.set(placeId, { ...share, goods: [...(before?.goods ?? []), ...share.goods], heaviestParcel_g })
  }
  return [...shares].map(([placeId, share]) => pickupOf(placeId, share, said.slotFrom))
}

function pickupOf(placeId: string, { goods, heaviestParcel_g }: FileShare, slotFrom: Date): Pickup {
  const weight_g = goods.reduce((sum, one) => sum + one.weight_g, 0)
  return {
    placeId,
    readyAt: new Date(slotFrom.getTime() - READY_MINUTES_BEFORE * 60_000),
    weight_g,
    volume_ml: Math.ceil(weight_g * ML_PER_G),
    cold: coldest(goods.map(({ cold }) => cold)),
    heaviestParcel_g,
    goods,
  }
}

/** The shop that a file names; one that nobody knows yet is written down, to be placed. */
async function placeIdOf(
  tx: Db,
  hub: Hub,
  shop: { siret: string | null; name: string },
  now: Date,
): Promise<string> {
  const known = await findPlace(tx, hub.id, shop)
  if (known) return known.id
  const id = randomUUID()
  const none = { organisationId: null, phone: null, address: '', postcode: '', town: '', point: null }
  await savePlace(tx, { id, hubId: hub.id, ...shop, ...none, visit_s: 180 }, now)
  return id
}
