import { newBikeClock } from './clock.ts'
import type { BikePlan, BikeRound } from '../bike-day.ts'
import type { BikeModel } from './model.ts'
import type { BikeStarts } from './start.ts'
import { writeRound } from './write-bike-plan.ts'
import { unassignedOf } from './unassigned.ts'

/** The plan of a day from its rows. A bike whose row is as the plan under way had it keeps its hours. */
export function writePlan(model: BikeModel, { starts, rows: given }: BikeStarts, rows: number[][]): BikePlan {
  const { day } = model
  const clock = newBikeClock(model, starts)
  const bikes = day.bikes.flatMap(({ id }, bike): BikeRound[] => {
    const row = rows[bike] ?? []
    const as = given[bike]
    const same = row.length > 0 && row.length === as?.length && row.every((node, at) => node === as[at])
    const kept = same ? day.current?.bikes.find((round) => round.bike === id) : undefined
    const round = kept ?? writeRound(model, starts[bike]!, clock, bike, row)
    return round ? [round] : []
  })
  const served = new Set<string>()
  for (const { stops } of bikes) for (const stop of stops) if (stop.kind === 'drop') served.add(stop.order)
  const left = day.orders.flatMap(({ id }, request) => (served.has(id) ? [] : [unassignedOf(model, request)]))
  return { format: 'beffroi-bike-plan-1', day: day.id, bikes, unassigned: left }
}
