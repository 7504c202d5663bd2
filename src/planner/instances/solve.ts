import { anneal, newSearch, type Bounds, type Effort, type Heat, type Search } from '../anneal.ts'
import { newChance, type Chance } from '../chance.ts'
import { closeRounds } from './fewer-rounds.ts'
import { deliveryEvaluator } from './insert-delivery.ts'
import { pairEvaluator } from './insert-pair.ts'
import { tripEvaluator } from './insert-trip.ts'
import type { Model } from './model.ts'
import type { Evaluator } from '../round-evaluator.ts'
import { newRows, type Rows } from '../round-rows.ts'
import { nearest, type Field } from '../ruin-strings.ts'

export type Objective = 'distance' | 'fleet'

export type Solution = { rounds: number[][]; missing: number[]; iterations: number }

/** Share of the effort spent on closing rounds, when fewest rounds come first. */
const CLOSING = 0.6
// With pairs, a plan of few rounds is the better start, even for distance alone.
const openings: Record<Model['kind'], number> = { deliveries: 0, pairs: 0.2, trips: 0 }
const absence = 100

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

function fieldOf(model: Model): Field {
  const far = model.distance.reduce((most, leg) => Math.max(most, leg), 0)
  const near = (request: number) => model.distance[model.first[request]!]!
  const list = (key: (request: number) => number) =>
    Float64Array.from({ length: model.requests }, (_, request) => key(request))
  const last = (request: number) =>
    model.second[request]! > 0 ? model.second[request]! : model.first[request]!
  return {
    requests: model.requests,
    requestOf: model.requestOf,
    near: nearest(model.places, (from, to) => model.distance[from * model.places + to]!),
    width: model.places - 1,
    keys: [
      list((request) => -near(request)),
      list((request) => -near(request)),
      list(near),
      list((request) => -model.demand[model.first[request]!]!),
      list((request) => model.due[last(request)]! - model.ready[model.first[request]!]!),
      list((request) => model.ready[model.first[request]!]! + model.release[model.first[request]!]!),
      list((request) => -model.due[last(request)]!),
    ],
    absence: new Float64Array(model.requests).fill(absence * far),
    average: 10,
    whole: model.kind === 'deliveries' ? 0.001 : 0,
    alike: true,
    severalTrips: model.kind === 'trips',
    deeper: model.kind === 'pairs' ? 0.9 : 0.01,
    done: () => false,
    clockEvery: 16,
  }
}

/** Fewer rounds than this cannot carry what is carried from the depot. */
function floorOf(model: Model): number {
  if (model.kind !== 'deliveries') return 1
  return Math.ceil(model.demand.reduce((sum, demand) => sum + demand, 0) / model.capacity)
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
