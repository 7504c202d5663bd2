import type { BikeDay, BikePlan } from '#planner'
import type { Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import {
  bikeDayOf,
  type DayRows,
  setAside,
  pointKey,
  pointsOf,
  withWays,
  type KnownWays,
  knownWays,
} from '../plan/door.ts'
import { secondsOf } from '../day-clock.ts'
import { spotOf } from '../plane.ts'
import type { Hub } from '../hub.ts'
import type { Point } from '../order.ts'
import { asPlanned, readWorkday } from '../workday/door.ts'
import { caughtUp } from './caught-up.ts'
import type { PlaceId } from '../ids.ts'

/** A day with a plan that stands, ready to take one more order. `back` puts again what nobody may move. */
export type OpenDay = {
  rows: DayRows
  bikeDay: BikeDay
  plan: BikePlan
  back: (day: BikeDay, plan: BikePlan) => { bikeDay: BikeDay; plan: BikePlan }
}

/**
 * The day as it stands now, every order accepted before in its place as far as the bikes can, locked rounds set aside, what is
 * ridden already locked; `placeIds` are where one more order is collected, `door` where it goes. Undefined when its plan no longer
 * holds and somebody must plan it again: nothing is promised on it.
 */
export async function openDay(
  db: Db,
  {
    hub,
    day,
    now,
    placeIds = [],
    door = null,
  }: { hub: Hub; day: Day; now: Date; placeIds?: (PlaceId | null)[]; door?: Point | null },
): Promise<OpenDay | undefined> {
  const workday = await readWorkday(db, hub, day, now)
  const { rows, kept } = workday
  const asked = asPlanned(workday, now)
  const { merchants } = bikeDayOf(rows, placeIds)
  const ways = await waysAlso(db, rows, placeIds, door)
  const begun = notBefore(
    withWays({ ...asked.day, merchants }, ways),
    asked.plan,
    parisDay(now) === day ? secondsOf(now, day) : null,
  )
  const left = new Set((kept?.plan.unassigned ?? []).map(({ order }) => order))
  const added = asked.plan.unassigned.map(({ order }) => order).filter((id) => !left.has(id))
  const isSame = asked.holds && added.length === 0 && begun.now_s === asked.day.now_s
  const stands = isSame ? asked.plan : caughtUp(begun, asked.plan, added)
  if (!stands) return undefined
  const locked = rows.shifts.filter((one) => one.locked).map(({ id }) => id)
  const aside = setAside(begun, stands, locked, ways)
  const bikeDay = withWays(aside.day, ways, door ? [spotOf(hub, door)] : [])
  return { rows, bikeDay, plan: aside.plan, back: aside.back }
}

/** The ways of the day, and those to the places and the door of one more order. */
async function waysAlso(
  db: Db,
  { hub, places, orders, ways }: DayRows,
  placeIds: readonly (PlaceId | null)[],
  door: Point | null,
): Promise<KnownWays | undefined> {
  if (!ways || ways.size === 0) return undefined
  const more = places.flatMap(({ id, point }) => (point && placeIds.includes(id) ? [point] : []))
  const points = [...pointsOf({ hub, places, orders }), ...more, ...(door ? [door] : [])]
  return knownWays(db, points.map(pointKey), hub.speed_m_per_h)
}

/** On the day itself nothing is put before now, even while no bike has left. */
const notBefore = (day: BikeDay, current: BikePlan, now_s: number | null): BikeDay =>
  now_s === null || day.now_s !== null ? day : { ...day, now_s, current, locked: {} }
