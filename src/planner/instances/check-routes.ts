import { type RouteFormat, type Spot, type Published, readers } from './published-routes.ts'

/**
 * The judge of routes. It shares nothing with the planner, reads the published text of an instance by itself and counts
 * everything again from the rules of the collections: what it says of a plan does not depend on how the plan was made.
 */
export type RouteBreach =
  | 'shape'
  | 'vehicles'
  | 'twice'
  | 'forgotten'
  | 'capacity'
  | 'late'
  | 'depot'
  | 'pair'

export type RouteVerdict = {
  breaches: { breach: RouteBreach; detail: string }[]
  distance: number
  vehicles: number
}

// Sums of doubles made in another order differ in the last bits.
const HAIR = 1e-6

/** @param routes lists of ids without the depot; for `mtvrptwr`, a list of vehicles, each a list of trips. */
export function checkRoutes(
  format: RouteFormat,
  text: string,
  routes: number[][] | number[][][],
): RouteVerdict {
  const known = readers[format](text)
  const breaches: RouteVerdict['breaches'] = []
  const say = (breach: RouteBreach, detail: string) => breaches.push({ breach, detail })
  const vehicles = routes.map((route) => (Array.isArray(route[0]) ? route : [route]) as number[][])
  const seen = new Map<number, number>()
  for (const id of vehicles.flat(2)) seen.set(id, (seen.get(id) ?? 0) + 1)
  for (const [id, times] of seen) {
    if (!Number.isInteger(id) || id < 1 || id >= known.spots.length) say('shape', `unknown place ${id}`)
    else if (times > 1) say('twice', `place ${id}`)
  }
  for (let id = 1; id < known.spots.length; id++) if (!seen.has(id)) say('forgotten', `place ${id}`)
  const used = vehicles.filter((trips) => trips.some((trip) => trip.length > 0))
  if (used.length > known.k) say('vehicles', `${used.length} for ${known.k}`)
  if (breaches.some(({ breach }) => breach === 'shape'))
    return { breaches, distance: NaN, vehicles: used.length }
  const distance = used.reduce((sum, trips) => sum + drive(known, format, trips, say), 0)
  return { breaches, distance, vehicles: used.length }
}

type Say = (breach: RouteBreach, detail: string) => void

function drive(known: Published, format: RouteFormat, trips: number[][], say: Say): number {
  const [depot] = known.spots
  if (!depot) throw new Error('no depot')
  let clock = depot.a
  let driven = 0
  for (const trip of trips) {
    if (trip.length === 0) continue
    if (format === 'mtvrptwr') clock = Math.max(clock, ...trip.map((id) => spot(known, id).r))
    if (format === 'li-lim') checkPairs(known, trip, say)
    let here = depot
    let load = format === 'li-lim' ? 0 : trip.reduce((sum, id) => sum + spot(known, id).q, 0)
    if (load > known.cap) say('capacity', `${load} before ${trip[0]}`)
    for (const id of trip) {
      const next = spot(known, id)
      driven += known.far(here, next)
      clock = Math.max(clock + known.far(here, next), next.a)
      if (clock > next.b + HAIR) say('late', `place ${id}: ${clock} > ${next.b}`)
      clock += next.s
      if (format === 'li-lim') load += next.q
      if (load > known.cap || load < 0) say('capacity', `${load} after ${id}`)
      here = next
    }
    driven += known.far(here, depot)
    clock += known.far(here, depot)
    if (clock > depot.b + HAIR) say('depot', `back at ${clock} > ${depot.b}`)
  }
  return driven
}

function checkPairs(known: Published, trip: number[], say: Say): void {
  trip.forEach((id, index) => {
    const { from, to } = spot(known, id)
    if (to > 0 && trip.indexOf(to) < index) say('pair', `delivery ${to} of ${id} is elsewhere or before`)
    if (from > 0 && !trip.includes(from)) say('pair', `pick-up ${from} of ${id} is elsewhere`)
  })
}

function spot({ spots }: Published, id: number): Spot {
  const found = spots[id]
  if (!found) throw new Error(`no place ${id}`)
  return found
}
