import type { BikeDay } from '#planner'
import type { Cold } from '../cold.ts'
import type { Shift } from '../hub.ts'
import type { LiveRound } from './live-round.ts'
import type { LiveStop } from './live-stop.ts'
import { waysOf } from './live-ways.ts'
import type { Workday } from './workday.ts'

/** The most that a bike has on board during a round. */
export type Load = { weight_g: number; volume_ml: number; boxes: Record<Exclude<Cold, 'ambient'>, number> }

/** A shift of the day with its round, if any. `number` names it on the map and in lists. */
export type Lane = {
  number: number
  shift: Shift
  round: LiveRound | undefined
  doors: number
  distance_m: number
  load: Load
}

/** Every shift of a day, numbered, with what its round does. */
export function lanesOf({ rows, live, bikeDay }: Workday): Lane[] {
  return rows.shifts.map((shift, index) => {
    const round = live.find(({ bike }) => bike === shift.id)
    const stops = round?.stops ?? []
    return {
      number: index + 1,
      shift,
      round,
      doors: stops.filter(({ stop }) => stop.kind === 'drop').length,
      distance_m: metresOf(bikeDay, stops),
      load: heaviest(bikeDay, stops),
    }
  })
}

/** Metres of a round, by the ways of its day. */
function metresOf(day: BikeDay, stops: readonly Pick<LiveStop, 'stop'>[]): number {
  const { leg, placeOf } = waysOf(day)
  let here = 0
  let metres = 0
  for (const { stop } of stops) {
    const next = placeOf(stop) ?? here
    metres += leg(here, next).length_m
    here = next
  }
  return metres
}

const kinds = ['le8', 'le4', 'le2', 'frozen'] as const

function heaviest(day: BikeDay, stops: readonly Pick<LiveStop, 'stop'>[]): Load {
  const orders = new Map(day.orders.map((order) => [order.id, order]))
  const most: Load = { weight_g: 0, volume_ml: 0, boxes: { le8: 0, le4: 0, le2: 0, frozen: 0 } }
  let aboard: { id: string; weight_g: number; volume_ml: number; cold: Cold }[] = []
  for (const { stop } of stops) {
    if (stop.kind === 'drop') aboard = aboard.filter(({ id }) => id !== stop.order)
    if (stop.kind === 'drop' || stop.kind === 'break') continue
    const place = stop.kind === 'pickup' ? stop.merchant : 'hub'
    for (const id of stop.orders)
      for (const one of orders.get(id)?.pickups ?? [])
        if (one.place === place)
          aboard.push({ id, weight_g: one.weight_g, volume_ml: one.volume_ml, cold: one.class })
    const volume = (cold?: Cold) =>
      aboard.reduce((sum, one) => sum + (cold && one.cold !== cold ? 0 : one.volume_ml), 0)
    most.weight_g = Math.max(
      most.weight_g,
      aboard.reduce((sum, one) => sum + one.weight_g, 0),
    )
    most.volume_ml = Math.max(most.volume_ml, volume())
    for (const cold of kinds)
      most.boxes[cold] = Math.max(most.boxes[cold], Math.ceil(volume(cold) / day.box_volume_ml))
  }
  return most
}
