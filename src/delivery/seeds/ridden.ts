import type { BikeStop } from '#planner'
import { cast, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { asId } from '#platform/id'
import { instantOf } from '../day-clock.ts'
import type { ExampleDeed } from './example-deed.ts'
import { exampleGesture } from './example-gestures.ts'
import { insertGesture } from '../gestures/gesture-store.ts'
import type { Order } from '../order.ts'
import { ordersOfDay } from '../order-store.ts'
import { writeEnd } from '../order-write-store.ts'
import { planOfDay } from '../plan/store.ts'
import { dayNumber } from './seeded-shifts.ts'
import { idOf, seededHub } from './seeded-town.ts'
import type { GestureId, OrderId, PlaceId } from '../ids.ts'

const yanis = cast.find((one) => one.id === 'yanis')?.personId ?? asId<PersonId>('')

/** What was handed over, or not, at the door of an order that a market sold. */
export type Ridden = { orderId: OrderId; fact: 'delivery confirmed' | 'delivery failed'; at: Date }

/**
 * The rounds of a day up to an instant, as the telephones noted them: all that the plan says by then is collected and delivered, but for
 * one door where nobody was.
 */
export async function seedRidden(tx: Tx, day: Day, until: Date): Promise<Ridden[]> {
  const kept = await planOfDay(tx, seededHub.id, day)
  const orders = new Map((await ordersOfDay(tx, seededHub.id, day)).map((one) => [one.id, one]))
  const ended: Ridden[] = []
  let n = 0
  let doors = 0
  for (const { bike, stops } of kept?.plan.bikes ?? [])
    for (const { departure_s, deed, placeId } of doneAt(stops)) {
      const order = 'orderId' in deed ? orders.get(deed.orderId) : undefined
      const isSold = order?.source === 'market'
      if (deed.kind === 'delivered' && !isSold) doors += 1
      const at = instantOf(departure_s + (doors % 3) * 60, day)
      if (at > until) continue
      const id = gestureId(day, ++n)
      const done = deed.kind === 'delivered' ? atDoor(deed.orderId, order, doors) : deed
      await insertGesture(tx, exampleGesture(asId(bike), at, { ...done, id, placeId, byPerson: yanis }))
      if (done.kind !== 'absent' && done.kind !== 'delivered') continue
      await writeEnd(tx, done.orderId, { how: done.kind, at, gestureId: id })
      if (isSold) ended.push({ orderId: done.orderId, fact: 'delivery confirmed', at })
    }
  return ended
}

const gestureId = (day: Day, n: number): GestureId => idOf('ba', dayNumber(day) * 256 + n)

/** Nobody at the fourth door that the market did not sell to; a neighbour opens the others; a customer of the market signs. */
function atDoor(orderId: OrderId, order: Order | undefined, doors: number): ExampleDeed {
  if (order?.source === 'market')
    return { kind: 'delivered', orderId, proof: { kind: 'signature', drawing: SIGNATURE } }
  if (doors === 4) return { kind: 'absent', orderId }
  return { kind: 'delivered', orderId, proof: { kind: 'name', name: 'Une voisine' } }
}

const SIGNATURE =
  'M24 62C38 30 52 22 58 38S44 78 62 70 84 34 92 44 84 74 100 66 118 40 126 50 122 72 138 64 164 46 188 58'

type Done = { departure_s: number; deed: ExampleDeed; placeId: PlaceId | null }

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
    return [{ departure_s, deed: { kind: 'delivered', orderId: asId(stop.order) }, placeId: null }]
  }
  return stop.orders.map((orderId) => ({
    departure_s,
    deed: { kind: 'collected', orderId: asId(orderId) },
    placeId: asId(stop.merchant),
  }))
}
