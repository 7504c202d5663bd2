import type { BikeStop } from '#planner'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { newId, asId } from '#platform/id'
import { wholeDeed, type ExampleDeed } from './example-deed.ts'
import type { SentGesture } from '../gestures/sent-gesture.ts'
import { planOfDay } from '../plan/store.ts'
import { seededHub } from './seeded-town.ts'
import { shiftId } from './seeded-shifts.ts'
import type { ShiftId, GestureId, OrderId } from '../ids.ts'

/**
 * The first round of today in the demo town: its doors and its visits of shops, in the order of the plan, whatever that order is. `key` is
 * the address of a stop on the telephone, `first` that of the first one after the hub.
 */
export async function exampleRound(db: Db, now: Date, bike = 1) {
  const plan = await planOfDay(db, seededHub.id, parisDay(now))
  const id = shiftId('today', bike)
  const stops = plan?.plan.bikes.find((one) => one.bike === id)?.stops ?? []
  const seen = new Map<string, number>()
  const keyed = stops.map((stop) => {
    const key = keyOf(stop)
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    return { ...stop, key: nth === 1 ? key : `${key}.${nth}` }
  })
  return {
    shift: id,
    count: stops.length,
    first: keyed[1]?.key ?? '',
    doors: stops.flatMap((one) => (one.kind === 'drop' ? [asId<OrderId>(one.order)] : [])),
    shops: keyed.flatMap((one) => (one.kind === 'pickup' ? [one] : [])),
  }
}

function keyOf(stop: BikeStop): string {
  if (stop.kind === 'drop') return stop.order
  if (stop.kind === 'pickup') return stop.merchant
  return stop.kind === 'break' ? 'pause' : 'depot'
}

type Sent = Pick<SentGesture, 'doneAt'> & Partial<Pick<SentGesture, 'id' | 'placeId'>>

/** A gesture as a telephone sends it. */
export function sentGesture(shiftId: ShiftId, example: ExampleDeed & Sent): SentGesture {
  const { id = newId<GestureId>(), placeId = null, doneAt } = example
  return { id: asId(id), pressId: asId(id), shiftId, placeId, doneAt, ...wholeDeed(example) }
}
