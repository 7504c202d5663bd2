import type { Chance } from './chance.ts'
import type { Evaluator } from './round-evaluator.ts'
import { newRecreate } from './recreate-greedy.ts'
import { settle, totalCost, undo, type Rows } from './round-rows.ts'
import { newRuin, type Field } from './ruin-strings.ts'

/** `seconds` of the clock given (milliseconds, monotonic), or so many iterations: then the plan depends on the seed alone. */
export type Effort = { seed: number; seconds: number; iterations?: number; clock: () => number }

/** When a search ends, which it always does: after so many iterations, or when the clock (milliseconds) says so. */
export type Bounds = { iterations: number } | { until_ms: number; clock: () => number }

export type Heat = { first: number; last: number }

export type Search = {
  rows: Rows
  field: Field
  evaluator: Evaluator
  chance: Chance
  ruin: () => void
  recreate: (open: number) => void
  /** What a plan costs besides its rows: nothing, unless some plans are to be avoided as a whole. */
  penalty: () => number
  best: Best
  iterations: number
}

export type Best = { cost: number; rounds: number[][] }

export function newSearch(
  field: Field,
  rows: Rows,
  evaluator: Evaluator,
  chance: Chance,
  penalty = () => 0,
): Search {
  for (let round = 0; round < rows.rounds; round++) evaluator.refresh(round)
  return {
    rows,
    field,
    evaluator,
    chance,
    ruin: newRuin(field, rows, evaluator.tidy, chance),
    recreate: newRecreate(field, rows, evaluator, chance),
    penalty,
    best: { cost: Infinity, rounds: [] },
    iterations: 0,
  }
}

/**
 * Ruin and recreate under simulated annealing, from the plan in `rows`, with `open` rounds at most; the best plan met is kept in
 * `search.best`.
 */
export function anneal(search: Search, open: number, heat: Heat, bounds: Bounds): void {
  const { rows, field, evaluator, chance, ruin, recreate } = search
  const progress = newProgress(bounds)
  const undoChange = () => undo(rows, field.requestOf, evaluator.refresh)
  settle(rows)
  let cost = wholeCost(search)
  keepBest(search, cost)
  let temperature = heat.first
  for (let done = 0; ; done++) {
    if (done % field.clockEvery === 0) {
      const passed = progress(done)
      if (passed >= 1) break
      temperature = heat.first * (heat.last / heat.first) ** passed
    }
    ruin()
    recreate(open)
    search.iterations++
    const next = wholeCost(search)
    if (next < cost - temperature * Math.log(1 - chance())) {
      settle(rows)
      cost = next
      if (cost < search.best.cost - 1e-9) keepBest(search, cost)
    } else undoChange()
  }
}

/** How much of the search is over, from 0 to 1; all of it when what came before took its time already. */
export function newProgress(bounds: Bounds): (done: number) => number {
  if ('iterations' in bounds) return (done) => (bounds.iterations > 0 ? done / bounds.iterations : 1)
  const { until_ms, clock } = bounds
  const begun = clock()
  return () => (begun < until_ms ? (clock() - begun) / (until_ms - begun) : 1)
}

export function wholeCost({ rows, field, penalty }: Search): number {
  let cost = totalCost(rows) + penalty()
  for (let index = 0; index < rows.banked; index++) cost += field.absence[rows.bank[index]!]!
  return cost
}

export function keepBest(search: Search, cost: number): void {
  search.best = { cost, rounds: copyRounds(search.rows) }
}

export const copyRounds = ({ rounds, at, size, stride }: Rows): number[][] =>
  Array.from({ length: rounds }, (_, round) => [
    ...at.subarray(round * stride, round * stride + size[round]!),
  ])

/** Puts copied rounds back into the rows. */
export function loadRounds(search: Search, copied: number[][]): void {
  const { rows, field, evaluator } = search
  rows.roundOf.fill(-1)
  copied.forEach((places, round) => {
    rows.at.set(places, round * rows.stride)
    rows.size[round] = places.length
    for (const place of places) if (place > 0) rows.roundOf[field.requestOf[place]!] = round
    rows.touched[round] = 1
    evaluator.refresh(round)
  })
  rows.banked = 0
  for (let request = 0; request < field.requests; request++)
    if (rows.roundOf[request]! < 0 && !field.done(request)) rows.bank[rows.banked++] = request
  settle(rows)
}
