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

export type RouteFormat = 'solomon' | 'li-lim' | 'mtvrptwr'

type Spot = {
  x: number
  y: number
  q: number
  a: number
  b: number
  s: number
  r: number
  from: number
  to: number
}
type Published = { k: number; cap: number; spots: Spot[]; far: (one: Spot, other: Spot) => number }

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

const words = (line: string) => line.trim().split(/\s+/).map(Number)
const exact = (one: Spot, other: Spot) => Math.sqrt((one.x - other.x) ** 2 + (one.y - other.y) ** 2)

const readers: Record<RouteFormat, (text: string) => Published> = {
  solomon: (text) => {
    const lines = text.split(/\r?\n/)
    const [k = 0, cap = 0] = words(lines[lines.findIndex((line) => line.includes('CAPACITY')) + 1] ?? '')
    const rows = lines
      .slice(lines.findIndex((line) => line.includes('XCOORD')) + 1)
      .filter((line) => line.trim())
    const spots = rows.map(words).map(([, x = 0, y = 0, q = 0, a = 0, b = 0, s = 0]) => {
      return { x, y, q, a, b, s, r: 0, from: 0, to: 0 }
    })
    return { k, cap, spots, far: exact }
  },
  'li-lim': (text) => {
    const [head = '', ...rows] = text.split(/\r?\n/).filter((line) => line.trim())
    const [k = 0, cap = 0] = words(head)
    const spots = rows.map(words).map(([, x = 0, y = 0, q = 0, a = 0, b = 0, s = 0, from = 0, to = 0]) => {
      return { x, y, q, a, b, s, r: 0, from, to }
    })
    return { k, cap, spots, far: exact }
  },
  mtvrptwr: (text) => {
    const value = (name: string) => Number(new RegExp(`^${name}\\s*:\\s*(\\S+)`, 'm').exec(text)?.[1])
    const rows = (name: string) =>
      (new RegExp(`^${name}[^\\S\\n]*\\n((?:[^\\S\\n]*[-\\d][^\\n]*\\n?)+)`, 'm').exec(text)?.[1] ?? '')
        .trim()
        .split('\n')
        .map((line) => words(line).slice(1))
    const [coordinates, demands, windows] = [
      rows('NODE_COORD_SECTION'),
      rows('DEMAND_SECTION'),
      rows('TIME_WINDOW_SECTION'),
    ]
    const releases = rows('RELEASE_TIME_SECTION')
    const spots = coordinates.map(([x = 0, y = 0], index) => {
      const [a = 0, b = 0] = windows[index] ?? []
      const times = { a: a * 10, b: b * 10, s: index === 0 ? 0 : value('SERVICE_TIME') * 10 }
      return {
        x,
        y,
        q: demands[index]?.[0] ?? 0,
        ...times,
        r: (releases[index]?.[0] ?? 0) * 10,
        from: 0,
        to: 0,
      }
    })
    const tenths = (one: Spot, other: Spot) => Math.floor(exact(one, other) * 10)
    return { k: value('VEHICLES'), cap: value('CAPACITY'), spots, far: tenths }
  },
}
