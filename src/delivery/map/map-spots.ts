import type { BikeDay, BikeStop } from '#planner'
import type { Lane } from '../workday/door.ts'

export type Spot = { x_m: number; y_m: number }

export function spotsOfStops(day: BikeDay, lanes: readonly Lane[]): Spot[] {
  return [
    day.hub,
    ...lanes.flatMap(({ round }) => round!.stops.flatMap(({ stop }) => spotOf(day, stop) ?? [])),
  ]
}

export function spotOf(day: BikeDay, stop: BikeStop): Spot | undefined {
  if (stop.kind === 'hub') return day.hub
  if (stop.kind === 'break') return undefined
  if (stop.kind === 'pickup') return day.merchants.find(({ id }) => id === stop.merchant)
  return day.orders.find(({ id }) => id === stop.order)?.dropoff
}
