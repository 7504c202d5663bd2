import type { Order } from '../order.ts'
import type { Good } from '../pickup.ts'
import type { PlaceId } from '../ids.ts'
import type { Round } from './round.ts'
import { isShut, type DropStop } from './stop.ts'

/** Something that is brought to a door, and where it was collected; null: at the hub. */
export type DropGood = Good & { placeId: PlaceId | null }

/** What a bike brings to a door: not what a shut shop did not give. */
export function goodsAboard(round: Pick<Round, 'stops'>, { order }: DropStop): DropGood[] {
  const isGiven = (placeId: PlaceId | null) =>
    !round.stops.some((one) => one.kind === 'pickup' && one.place.id === placeId && isShut(one))
  return goodsOf(order).filter(({ placeId }) => isGiven(placeId))
}

/** What a door did not take of an order that was delivered: it is still on the bike, and comes back. */
export function refusedAboard({ order, state, lastGesture }: DropStop): DropGood[] {
  const refused = (state === 'done' && lastGesture?.kind === 'delivered' && lastGesture.refused) || []
  return goodsOf(order).filter(({ label, placeId }) =>
    refused.some((one) => one.label === label && one.placeId === placeId),
  )
}

const goodsOf = ({ pickups }: Order): DropGood[] =>
  pickups.flatMap(({ placeId, goods }) => goods.map((one) => ({ ...one, placeId })))
