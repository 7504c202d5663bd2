import { newId } from '#platform/id'
import { newFollow } from '../slots/door.ts'
import type { FileOrder } from './file-order.ts'
import type { Order } from '../order.ts'
import type { Pickup } from '../pickup.ts'
import type { Keeping } from './find-file-pickups.ts'

export const timesOf = ({ day, slotFrom, slotTo, goodsCents, feeCents }: FileOrder) => ({
  day,
  slotFrom,
  slotTo,
  goodsCents,
  feeCents,
})

/** Changes when anything that a bike or a customer counts with does. */
export const printOf = ({ door, day, slotFrom, slotTo, goodsCents, feeCents, pickups }: Order): string =>
  JSON.stringify([
    [door.recipientName, door.phone, door.email, door.address, door.postcode, door.town, door.point],
    [day, slotFrom, slotTo, goodsCents, feeCents],
    pickups.map((one) => [
      [one.placeId, one.weight_g, one.volume_ml, one.cold, one.heaviestParcel_g, one.readyAt],
      one.goods.map(({ label, quantity, weight_g, cold }) => [label, quantity, weight_g, cold]),
    ]),
  ])

export const newOrder = (
  said: FileOrder,
  door: Order['door'],
  pickups: Pickup[],
  { hub, now }: Keeping,
): Order => ({
  id: newId(),
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
