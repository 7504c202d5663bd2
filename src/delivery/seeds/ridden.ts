import type { BikeStop } from '#planner'
import { cast, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { asId } from '#platform/id'
import { instantOf } from '../day-clock.ts'
import type { ExampleDeed } from './example-deed.ts'
import { exampleGesture } from './example-gestures.ts'
import { insertGesture } from '../gestures/gesture-store.ts'
import { writeEnd } from '../order-write-store.ts'
import { planOfDay } from '../plan/store.ts'
import { idOf, seededHub } from './seeded-town.ts'
import type { PlaceId, GestureId } from '../ids.ts'

const yanis = cast.find((one) => one.id === 'yanis')?.personId ?? asId<PersonId>('')

/**
 * The rounds of a day up to an instant, as the telephones noted them: all that the plan says by then is collected and delivered, but for
 * one door where nobody was.
 */
export async function seedRidden(tx: Tx, when: 'yesterday' | 'today', day: Day, until: Date): Promise<void> {
  const kept = await planOfDay(tx, seededHub.id, day)
  let n = 0
  let doors = 0
  for (const { bike, stops } of kept?.plan.bikes ?? [])
    for (const { departure_s, deed, placeId } of doneAt(stops)) {
      const isDoor = deed.kind === 'delivered' && ++doors
      const at = instantOf(departure_s + (doors % 3) * 60, day)
      if (at > until) continue
      const id = idOf<GestureId>({ yesterday: 'ba', today: 'bd' }[when], ++n)
      const done = isDoor === 4 ? nobodyAt(deed) : deed
      await insertGesture(tx, exampleGesture(asId(bike), at, { ...done, id, placeId, byPerson: yanis }))
      if (done.kind === 'absent' || done.kind === 'delivered')
        await writeEnd(tx, done.orderId, { how: done.kind, at, gestureId: id })
    }
}

type Done = { departure_s: number; deed: ExampleDeed; placeId: PlaceId | null }

const nobodyAt = (deed: ExampleDeed): ExampleDeed =>
  deed.kind === 'delivered' ? { kind: 'absent', orderId: deed.orderId } : deed

const WAY_BACK_S = 600

function doneAt(stops: readonly BikeStop[]): Done[] {
  const last_s = stops.at(-1)?.departure_s
  const back: Done[] =
    last_s === undefined ? [] : [{ departure_s: last_s + WAY_BACK_S, deed: { kind: 'back' }, placeId: null }]
  return [...stops.flatMap(doneOf), ...back]
}

function doneOf(stop: BikeStop): Done[] {
  const { departure_s } = stop
  if (stop.kind === 'hub') return [{ departure_s, deed: { kind: 'left' }, placeId: null }]
  if (stop.kind === 'break') return [{ departure_s, deed: { kind: 'paused' }, placeId: null }]
  if (stop.kind === 'drop') {
    const deed: ExampleDeed = {
      kind: 'delivered',
      orderId: asId(stop.order),
      proof: { kind: 'name', name: 'Une voisine' },
    }
    return [{ departure_s, deed, placeId: null }]
  }
  return stop.orders.map((orderId) => ({
    departure_s,
    deed: { kind: 'collected', orderId: asId(orderId) },
    placeId: asId(stop.merchant),
  }))
}
