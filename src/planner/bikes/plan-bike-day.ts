import { anneal } from '../anneal.ts'
import { keepBest, loadRounds, wholeCost } from '../best-rounds.ts'
import type { Effort } from '../search.ts'
import type { BikeDay, BikePlan } from '../bike-day.ts'
import { newBikeModel } from './new-bike-model.ts'
import { newBikeSearch } from './search.ts'
import { readStarts } from './read-starts.ts'
import { writePlan } from './write-day-plan.ts'

/** A plan under way is changed by small steps. */
const CALM_AVERAGE = 4
const HEAT = { first: 200, last: 20 }

export type BikeDayPlan = { plan: BikePlan; iterations: number; first_ms: number }

/**
 * Plans a day of deliveries by bike. A day that was interrupted keeps the plan under way, the urgent orders are put in it,
 * and the search goes on only when some order is still left. `first_ms`: when a first whole plan stood, on the clock given.
 */
export function planBikeDay(day: BikeDay, effort: Effort): BikeDayPlan {
  const begun = effort.clock()
  const model = newBikeModel(day)
  const starts = readStarts(model)
  const calm = day.now_s !== null
  const search = newBikeSearch(model, starts, { seed: effort.seed, calm, average: calm ? CALM_AVERAGE : 10 })
  loadRounds(search, starts.rows)
  search.recreate(search.rows.rounds)
  keepBest(search, wholeCost(search))
  const first_ms = effort.clock() - begun
  const left = search.rows.banked
  search.calm.compareWith(search.calm.rides_s())
  if (!calm || left > 0) {
    const { iterations, clock, seconds } = effort
    const bounds = iterations === undefined ? { until_ms: begun + seconds * 1000, clock } : { iterations }
    anneal(search, search.rows.rounds, HEAT, bounds)
  }
  return { plan: writePlan(model, starts, search.best.rounds), iterations: search.iterations, first_ms }
}
