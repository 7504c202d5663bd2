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
