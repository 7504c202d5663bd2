import { settle, undo } from './round-rows.ts'
import type { Bounds, Heat, Search } from './search.ts'
import { wholeCost, keepBest } from './best-rounds.ts'

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
      if (bounds.enough?.()) break
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
