import type { BikePlan } from '../bike-day.ts'

/**
 * How many of its first stops are no longer free for each bike at `now_s`: those left already, and the one the bike is at or on
 * its way to. A bike that has not left the hub yet is free.
 */
export function lockedStops({ bikes }: Pick<BikePlan, 'bikes'>, now_s: number): Record<string, number> {
  return Object.fromEntries(
    bikes.flatMap(({ bike, stops }): [string, number][] => {
      const left = stops.findIndex(({ departure_s }) => departure_s > now_s)
      if (left < 0) return [[bike, stops.length]]
      const begun = left > 0 || stops[0]!.start_s < now_s
      return begun ? [[bike, left + 1]] : []
    }),
  )
}
