import type { BikeDay, BikePlan } from '#planner'
import type { Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import { gesturesOfDay, type Gesture } from '../gestures/door.ts'
import { knownWays, merchantsOf, pointKey, setAside, withWays, type KnownWays } from '../plan/door.ts'
import { secondsOf } from '../day-clock.ts'
import { spotOf } from '../plane.ts'
import type { Hub } from '../hub.ts'
import type { Point } from '../order.ts'
import { asPlanned, livedAt, readKeptDay, type KeptDay } from '../workday/door.ts'
import { caughtUp } from './caught-up.ts'
import type { PlaceId } from '../ids.ts'

/** A day with a plan that stands, ready to take one more order. `back` puts again what nobody may move. */
export type OpenDay = {
  rows: KeptDay['rows']
  bikeDay: BikeDay
  plan: BikePlan
  back: (day: BikeDay, plan: BikePlan) => { bikeDay: BikeDay; plan: BikePlan }
}

/**
 * The day as it stands now, every order accepted before in its place as far as the bikes can, locked rounds set aside, what is
 * ridden already locked; `placeIds` are where one more order is collected, `door` where it goes. Undefined when its plan no longer
 * holds and somebody must plan it again: nothing is promised on it. Whoever asks about a day that nobody wrote since is given the same one.
 */
export async function openDay(
  db: Db,
  { hub, day, ...asked }: { hub: Hub; day: Day } & Asking,
): Promise<OpenDay | undefined> {
  return openKept(db, await readKeptDay(db, hub, day), asked)
}

type Asking = { now: Date; placeIds?: readonly (PlaceId | null)[]; door?: Point | null }

/** The same, of a day that was read a moment ago. */
export async function openKept(
  db: Db,
  kept: KeptDay,
  { now, placeIds = [], door = null }: Asking,
): Promise<OpenDay | undefined> {
  const { rows, marks } = kept
  const { merchants } = kept.bikeDay
  const ways = marks.ways ? await readWays(db, kept, placeIds, door) : undefined
  const more = rows.places.filter(
    ({ id }) => placeIds.includes(id) && !merchants.some((one) => one.id === id),
  )
  const asked = { now, placeIds: more.map(({ id }) => id), ways, door }
  const when = parisDay(now) < rows.day ? 'ahead' : `${now.getTime()}`
  const isKnown = !ways && standing.get(kept)?.has(when)
  const gestures = isKnown ? [] : await readGestures(db, kept)
  const stand = () => standAt(kept, { ...asked, gestures })
  // what a router tells is read each time
  if (ways) return openAt(kept, asked, stand())
  // nothing waits from here on: of many who ask at the same moment, one works for all
  const stands = once(standing, kept, when, stand)
  return once(opened, kept, `${when} ${asked.placeIds.join()}`, () => openAt(kept, asked, stands))
}

/** What was noted on a day that has a plan; the names and words that it may hold are not kept. */
const readGestures = async (db: Db, { rows: { hub, day }, marks, plan }: KeptDay): Promise<Gesture[]> =>
  marks.gestures !== null && plan ? gesturesOfDay(db, hub.id, day) : []

/** Ways that were told: those of the day, and with them those to the places and the door of one more order. */
type DayWays = { own: KnownWays; all: KnownWays }

type Asked = {
  now: Date
  placeIds: readonly (PlaceId | null)[]
  ways: DayWays | undefined
  door: Point | null
}

/** The day as it may be changed, and the plan that stands on it; undefined when none does. */
type Standing = { day: BikeDay; plan: BikePlan } | undefined

/** Nothing of it depends on what is asked but the hour: whoever asks for other shops has the same. */
function standAt(
  { rows, bikeDay, plan }: KeptDay,
  { now, gestures, ways }: Omit<Asked, 'door'> & { gestures: readonly Gesture[] },
): Standing {
  const { day } = rows
  const lived = livedAt(day, withWays(bikeDay, ways?.own), plan, gestures, now)
  const asked = asPlanned({ ...lived, rows }, now)
  const begun = notBefore(asked.day, asked.plan, parisDay(now) === day ? secondsOf(now, day) : null)
  const left = new Set((plan?.unassigned ?? []).map(({ order }) => order))
  const added = asked.plan.unassigned.map(({ order }) => order).filter((id) => !left.has(id))
  const isSame = asked.holds && added.length === 0 && begun.now_s === asked.day.now_s
  const stands = isSame ? asked.plan : caughtUp(begun, asked.plan, added)
  return stands && { day: begun, plan: stands }
}

function openAt(
  { rows, bikeDay }: KeptDay,
  { placeIds, ways, door }: Asked,
  stands: Standing,
): OpenDay | undefined {
  if (!stands) return undefined
  const { hub, shifts, places } = rows
  const merchants = merchantsOf(hub, places, bikeDay.orders, placeIds)
  const locked = shifts.filter((one) => one.locked).map(({ id }) => id)
  const aside = setAside(withWays({ ...stands.day, merchants }, ways?.all), stands.plan, locked, ways?.all)
  const whole = withWays(aside.day, ways?.all, door ? [spotOf(hub, door)] : [])
  return { rows, bikeDay: whole, plan: aside.plan, back: aside.back }
}

/** So many are kept beside a day, as long as it is: for a few minutes, and for a few sets of shops. */
const MOST_OPEN = 4

type Beside<What> = WeakMap<KeptDay, Map<string, What>>
const standing: Beside<Standing> = new WeakMap()
const opened: Beside<OpenDay | undefined> = new WeakMap()

function once<What>(beside: Beside<What>, kept: KeptDay, key: string, make: () => What): What {
  const known = beside.get(kept) ?? new Map<string, What>()
  beside.set(kept, known)
  const found = known.has(key) ? known.get(key)! : make()
  known.delete(key)
  known.set(key, found)
  for (const oldest of known.keys()) {
    if (known.size <= MOST_OPEN) break
    known.delete(oldest)
  }
  return found
}

/** Undefined where none joins the points of the day. */
async function readWays(
  db: Db,
  { rows: { hub, places }, bikeDay: { merchants, orders } }: KeptDay,
  placeIds: readonly (PlaceId | null)[],
  door: Point | null,
): Promise<DayWays | undefined> {
  const spots = [...merchants, ...orders.map(({ dropoff }) => dropoff)]
  const points = [hub, ...spots.map(({ lat, lon }) => ({ latitude: lat, longitude: lon }))].map(pointKey)
  const own = await knownWays(db, points, hub.speed_m_per_h)
  if (own.size === 0) return undefined
  const more = places.flatMap(({ id, point }) => (point && placeIds.includes(id) ? [point] : []))
  const also = [...more, ...(door ? [door] : [])].map(pointKey)
  return { own, all: await knownWays(db, [...points, ...also], hub.speed_m_per_h) }
}

/** On the day itself nothing is put before now, even while no bike has left. */
const notBefore = (day: BikeDay, current: BikePlan, now_s: number | null): BikeDay =>
  now_s === null || day.now_s !== null ? day : { ...day, now_s, current, locked: {} }
