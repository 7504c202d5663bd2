import { anneal } from '../anneal.ts'
import { newSearch, type Bounds, type Effort, type Heat, type Search } from '../search.ts'
import { newChance, type Chance } from '../chance.ts'
import { closeRounds } from './fewer-rounds.ts'
import { deliveryEvaluator } from './insert-delivery.ts'
import { pairEvaluator } from './insert-pair.ts'
import { tripEvaluator } from './insert-trip.ts'
import type { Model } from './model.ts'
import type { Evaluator } from '../round-evaluator.ts'
import { newRows, type Rows } from '../round-rows.ts'
import { fieldOf, floorOf } from './instance-field.ts'

export type Objective = 'distance' | 'fleet'

export type Solution = { rounds: number[][]; missing: number[]; iterations: number }

/** Share of the effort spent on closing rounds, when fewest rounds come first. */
const CLOSING = 0.6
// With pairs, a plan of few rounds is the better start, even for distance alone.
const openings: Record<Model['kind'], number> = { deliveries: 0, pairs: 0.2, trips: 0 }

/**
 * The best rounds found for a problem, each a list of places without the depot at its ends (for trips, 0 parts two).
 * `missing`: requests that no round could take.
 */
export function solve(model: Model, objective: Objective, effort: Effort): Solution {
  const begun = effort.clock()
  const chance = newChance(effort.seed)
  const rows = newRows(model.vehicles, model.places * 2, model.requests)
  const evaluator = evaluators[model.kind](model, rows, chance)
  const search = newSearch(fieldOf(model), rows, evaluator, chance)
  const part = (share: number): Bounds =>
    effort.iterations === undefined
      ? { until_ms: begun + effort.seconds * 1000 * share, clock: effort.clock }
      : { iterations: Math.round(effort.iterations * share) }
  search.recreate(rows.rounds)
  const closing = objective === 'fleet' ? CLOSING : openings[model.kind]
  const fewest = closing > 0 ? closeRounds(search, part(closing), floorOf(model)) : rows.rounds
  const open = objective === 'fleet' ? fewest : rows.rounds
  const rest = part(effort.iterations === undefined ? 1 : 1 - closing)
  anneal(search, open, heatOf(model), rest)
  return solutionOf(search)
}

const evaluators: Record<Model['kind'], (model: Model, rows: Rows, chance: Chance) => Evaluator> = {
  deliveries: deliveryEvaluator,
  pairs: pairEvaluator,
  trips: tripEvaluator,
}

/** Temperatures in shares of the mean leg, so that no instance is tuned for. */
function heatOf(model: Model): Heat {
  const mean = model.distance.reduce((sum, leg) => sum + leg, 0) / model.distance.length
  const { first, last } = heats[model.kind]
  return { first: mean * first, last: mean * last }
}

const heats: Record<Model['kind'], Heat> = {
  deliveries: { first: 0.3, last: 0.02 },
  pairs: { first: 0.5, last: 0.01 },
  trips: { first: 0.5, last: 0.02 },
}

function solutionOf({ best, field, iterations }: Search): Solution {
  const rounds = best.rounds.filter((places) => places.length > 0)
  const served = new Set(rounds.flat().map((place) => field.requestOf[place]))
  const missing = Array.from({ length: field.requests }, (_, request) => request).filter(
    (one) => !served.has(one),
  )
  return { rounds, missing, iterations }
}
