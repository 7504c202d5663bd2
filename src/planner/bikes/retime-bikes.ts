import type { BikeDay, BikePlan } from '../bike-day.ts'
import { newBikeClock } from './clock.ts'
import { newBikeModel } from './new-bike-model.ts'
import { readStarts } from './read-starts.ts'
import { writeRound } from './write-bike-plan.ts'

/**
 * The same rounds with hours found anew for these bikes, on a day that has not begun: each keeps its stops and their sequence. A bike for
 * which no hours keep every rule stays as it is.
 */
export function retimeBikes(day: BikeDay, plan: BikePlan, bikes: ReadonlySet<string>): BikePlan {
  const model = newBikeModel({ ...day, current: plan })
  const { starts, rows } = readStarts(model)
  const clock = newBikeClock(model, starts)
  const found = day.bikes.flatMap(({ id }, bike) => {
    const row = rows[bike] ?? []
    const fits = bikes.has(id) && row.length > 0 && clock.run(bike, Int32Array.from(row), 0, row.length)
    return fits ? (writeRound(model, starts[bike]!, clock, bike, row) ?? []) : []
  })
  return { ...plan, bikes: plan.bikes.map((one) => found.find(({ bike }) => bike === one.bike) ?? one) }
}
