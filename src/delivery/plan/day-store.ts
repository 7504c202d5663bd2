import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { DayRows } from './day-of-bikes.ts'
import type { Hub } from '../hub.ts'
import { ordersOfDay } from '../order-store.ts'
import { placesOfHub } from '../place-store.ts'
import { shiftsOfDay } from '../shift-store.ts'
import { pointKey, pointsOf } from './way.ts'
import { knownWays } from './way-store.ts'

/** Everything that counts for the bikes of a hub on a day. */
export async function readDay(db: Db, hub: Hub, day: Day): Promise<DayRows> {
  const shifts = await shiftsOfDay(db, hub.id, day)
  const places = await placesOfHub(db, hub.id)
  const orders = await ordersOfDay(db, hub.id, day)
  const points = pointsOf({ hub, places, orders }).map(pointKey)
  return { hub, day, shifts, places, orders, ways: await knownWays(db, points, hub.speed_m_per_h) }
}
