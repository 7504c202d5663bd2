import type { Chance } from './chance.ts'
import type { Evaluator } from './round-evaluator.ts'
import { newRecreate } from './recreate-greedy.ts'
import type { Rows } from './round-rows.ts'
import { newRuin, type Field } from './ruin-strings.ts'

/** `seconds` of the clock given (milliseconds, monotonic), or so many iterations: then the plan depends on the seed alone. */
export type Effort = { seed: number; seconds: number; iterations?: number; clock: () => number }

/**
 * When a search ends, which it always does: after so many iterations, or when the clock (milliseconds) says so. `enough`: sooner, when a
 * change just kept is all that was sought.
 */
export type Bounds = ({ iterations: number } | { until_ms: number; clock: () => number }) & {
  enough?: () => boolean
}

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
