import type { BikeStop } from '#planner'
import { cast } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { instantOf } from './day-of-bikes.ts'
import { exampleGesture } from './example-gestures.ts'
import { insertGesture } from './gesture-store.ts'
import { writeEnd } from './order-store.ts'
import { planOfDay } from './plan-store.ts'
import { idOf, seededHub } from './seeded-town.ts'

const yanis = cast.find((one) => one.id === 'yanis')?.personId ?? ''

/** Yesterday's rounds, as the telephones noted them: everything collected and delivered, but for one door where nobody was. */
export async function seedYesterday(tx: Db, day: Day): Promise<void> {
  const kept = await planOfDay(tx, seededHub.id, day)
  let n = 0
  let doors = 0
  for (const { bike, stops } of kept?.plan.bikes ?? [])
    for (const stop of stops)
      for (const [kind, orderId, placeId] of gesturesAt(stop)) {
        const absent = kind === 'delivered' && ++doors === 4
        const at = instantOf(stop.departure_s + (doors % 3) * 60, day)
        const id = idOf('ba', ++n)
        const how = absent ? 'absent' : kind
        const proof = how === 'delivered' ? 'name' : null
        const what = { id, act: id, kind: how, orderId, placeId, proof, byPerson: yanis } as const
        await insertGesture(tx, exampleGesture(bike, at, what))
        if (how !== 'collected') await writeEnd(tx, orderId, { how, at, gestureId: id })
      }
}

type Done = ['collected' | 'delivered', string, string | null]

function gesturesAt(stop: BikeStop): Done[] {
  if (stop.kind === 'drop') return [['delivered', stop.order, null]]
  if (stop.kind === 'pickup') return stop.orders.map((order): Done => ['collected', order, stop.merchant])
  return []
}
