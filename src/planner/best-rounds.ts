import { settle, totalCost, type Rows } from './round-rows.ts'
import type { Search } from './search.ts'

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
