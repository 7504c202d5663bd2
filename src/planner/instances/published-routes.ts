import type { Model } from './model.ts'
import type { Solution } from './solve.ts'

export type PublishedRoutes = { vehicles: number; distance: number; routes: number[][] | number[][][] }

/** A solution as the collections write it: ids in order; for trips, a list of trips for each vehicle. */
export function publishedRoutes(model: Model, { rounds }: Solution): PublishedRoutes {
  const distance = rounds.reduce((sum, places) => sum + lengthOf(model, places), 0)
  const routes = model.kind === 'trips' ? rounds.map(tripsOf) : rounds
  return { vehicles: rounds.length, distance, routes }
}

function lengthOf({ distance, places: count }: Model, places: number[]): number {
  return [...places, 0].reduce(
    (sum, place, index) => sum + distance[(places[index - 1] ?? 0) * count + place]!,
    0,
  )
}

function tripsOf(places: number[]): number[][] {
  const trips: number[][] = [[]]
  for (const place of places) {
    if (place === 0) trips.push([])
    else trips.at(-1)?.push(place)
  }
  return trips
}

export type RouteFormat = 'solomon' | 'li-lim' | 'mtvrptwr'

export type Spot = {
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
export type Published = { k: number; cap: number; spots: Spot[]; far: (one: Spot, other: Spot) => number }

const words = (line: string) => line.trim().split(/\s+/).map(Number)
const exact = (one: Spot, other: Spot) => Math.sqrt((one.x - other.x) ** 2 + (one.y - other.y) ** 2)

export const readers: Record<RouteFormat, (text: string) => Published> = {
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
