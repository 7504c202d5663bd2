import type { BikeDay, BikePlan } from '../bike-day.ts'
import { legsOf, placesOf } from '../bike-legs.ts'

/** What a plan makes the bikes ride. `out_s`: seconds between leaving the hub first and being back last, over all bikes. */
export type Ridden = { distance_m: number; riding_s: number; out_s: number }

/** Metres and seconds of a plan, by the ways of its day: what a dispatcher compares and a day reports. */
export function riddenBy(day: BikeDay, { bikes }: Pick<BikePlan, 'bikes'>): Ridden {
  const [leg, placeOf] = [legsOf(day), placesOf(day)]
  const all = { distance_m: 0, riding_s: 0, out_s: 0 }
  for (const { stops } of bikes) {
    let here = 0
    for (const stop of stops) {
      const next = placeOf(stop) ?? here
      const { length_m, travel_s } = leg(here, next)
      all.distance_m += length_m
      all.riding_s += travel_s
      here = next
    }
    all.out_s += (stops.at(-1)?.arrival_s ?? 0) - (stops[0]?.departure_s ?? 0)
  }
  return all
}

/** Metres that a plan has more than another. Rounds that are the same thing in both are not ridden twice to know it. */
export function addedDistance(day: BikeDay, before: BikePlan, after: BikePlan): number {
  const same = new Set(before.bikes.filter((round) => after.bikes.includes(round)))
  const changed = ({ bikes }: BikePlan) => riddenBy(day, { bikes: bikes.filter((round) => !same.has(round)) })
  return changed(after).distance_m - changed(before).distance_m
}
