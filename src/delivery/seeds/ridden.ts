import type { BikeStop } from '#planner'
import { cast } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { instantOf } from '../day-clock.ts'
import { exampleGesture } from './example-gestures.ts'
import { insertGesture } from '../gesture-store.ts'
import { writeEnd } from '../order-write-store.ts'
import { planOfDay } from '../plan/store.ts'
import { idOf, seededHub } from './seeded-town.ts'

const yanis = cast.find((one) => one.id === 'yanis')?.personId ?? ''

/**
 * The rounds of a day up to an instant, as the telephones noted them: all that the plan says by then is collected and delivered, but for
 * one door where nobody was.
 */
export async function seedRidden(tx: Db, when: 'yesterday' | 'today', day: Day, until: Date): Promise<void> {
  const kept = await planOfDay(tx, seededHub.id, day)
  let n = 0
  let doors = 0
  for (const { bike, stops } of kept?.plan.bikes ?? [])
    for (const [departure_s, kind, orderId, placeId] of gesturesOf(stops)) {
      const absent = kind === 'delivered' && ++doors === 4
      const at = instantOf(departure_s + (doors % 3) * 60, day)
      if (at > until) continue
      const id = idOf({ yesterday: 'ba', today: 'bd' }[when], ++n)
      const how = absent ? 'absent' : kind
      const proof = how === 'delivered' ? 'name' : null
      const what = { id, act: id, kind: how, orderId, placeId, proof, byPerson: yanis } as const
      await insertGesture(tx, exampleGesture(bike, at, what))
      if (orderId && (how === 'absent' || how === 'delivered'))
        await writeEnd(tx, orderId, { how, at, gestureId: id })
    }
}

type Done = [
  at_s: number,
  'left' | 'paused' | 'collected' | 'delivered' | 'back',
  string | null,
  string | null,
]

const WAY_BACK_S = 600

function gesturesOf(stops: readonly BikeStop[]): Done[] {
  const last_s = stops.at(-1)?.departure_s
  const back: Done[] = last_s === undefined ? [] : [[last_s + WAY_BACK_S, 'back', null, null]]
  return [...stops.flatMap(gesturesAt), ...back]
}

function gesturesAt(stop: BikeStop): Done[] {
  const at_s = stop.departure_s
  if (stop.kind === 'hub') return [[at_s, 'left', null, null]]
  if (stop.kind === 'break') return [[at_s, 'paused', null, null]]
  if (stop.kind === 'drop') return [[at_s, 'delivered', stop.order, null]]
  return stop.orders.map((order): Done => [at_s, 'collected', order, stop.merchant])
}
