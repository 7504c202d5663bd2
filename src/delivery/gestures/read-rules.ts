import type { Tx } from '#platform/db'
import { knownGestures } from './gesture-store.ts'
import { lockShifts, ordersEverOn } from './ridden-shift-store.ts'
import type { Gesture } from './gesture.ts'
import { placesByIds } from '../place-store.ts'
import type { Rules } from './judge-gesture.ts'
import type { PersonId } from '#people'

export async function readRules(tx: Tx, gestures: readonly Gesture[], mine: PersonId[]): Promise<Rules> {
  const shifts = await lockShifts(tx, [...new Set(gestures.map((one) => one.shiftId))])
  const onRound = new Map<string, Set<string>>()
  for (const shift of shifts) onRound.set(shift.id, await ordersEverOn(tx, shift))
  const places = await placesByIds(tx, [...new Set(gestures.flatMap((one) => one.placeId ?? []))])
  const ids = gestures.map((one) => one.id)
  return {
    mine,
    shifts: new Map(shifts.map((one) => [one.id, one])),
    onRound,
    places: new Map(places.map((one) => [one.id, one.hubId])),
    known: await knownGestures(tx, ids),
  }
}
