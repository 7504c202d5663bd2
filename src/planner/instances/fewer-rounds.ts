import { newProgress } from '../anneal.ts'
import { copyRounds, loadRounds } from '../best-rounds.ts'
import type { Bounds, Search } from '../search.ts'
import { settle, totalCost, touch, undo } from '../round-rows.ts'

const CALM = 1

/**
 * Fewer rounds, by sums of absences (Christiaens & Vanden Berghe, 2020): a round is closed, its requests wait in the bank;
 * a change is taken when fewer wait, or when those that wait have waited less often. Gives how many rounds are needed,
 * `floor` at least; the plan that serves everybody with them is in the rows.
 */
export function closeRounds(search: Search, bounds: Bounds, floor: number): number {
  const { rows, field, evaluator, chance, ruin, recreate } = search
  const absences = new Float64Array(field.requests)
  const progress = newProgress(bounds)
  const undoChange = () => undo(rows, field.requestOf, evaluator.refresh)
  let open = packRounds(search)
  let complete = copyRounds(rows)
  let needed = rows.banked === 0 ? open : rows.rounds
  let cost = totalCost(rows)
  for (let done = 0; (done & 15) !== 0 || progress(done) < 1; done++) {
    if (rows.banked === 0) {
      complete = copyRounds(rows)
      needed = open = packRounds(search)
      if (open <= floor) break
      open = closeOne(search, open, absences)
      cost = totalCost(rows)
    }
    const waiting = rows.banked
    const waited = absent(rows.bank, waiting, absences)
    ruin()
    recreate(open)
    search.iterations++
    const left = rows.banked
    const sum = absent(rows.bank, left, absences)
    for (let index = 0; index < left; index++) absences[rows.bank[index]!]!++
    const same = left === waiting && sum === waited
    const next = totalCost(rows)
    if (left < waiting || sum < waited || (same && next < cost - CALM * Math.log(1 - chance()))) {
      settle(rows)
      cost = next
    } else undoChange()
  }
  loadRounds(search, complete)
  packRounds(search)
  return needed
}

function absent(bank: Int32Array, banked: number, absences: Float64Array): number {
  let sum = 0
  for (let index = 0; index < banked; index++) sum += absences[bank[index]!]!
  return sum
}

/** Rounds in use first, the empty ones after; says how many are in use. */
function packRounds(search: Search): number {
  const used = copyRounds(search.rows).filter((places) => places.length > 0)
  const empty = Array.from({ length: search.rows.rounds - used.length }, () => [])
  loadRounds(search, [...used, ...empty])
  return used.length
}

/** Closes the round whose requests have waited least. */
function closeOne(search: Search, open: number, absences: Float64Array): number {
  const { rows, field, evaluator } = search
  let where = 0
  let least = Infinity
  for (let round = 0; round < open; round++) {
    const places = rows.at.subarray(round * rows.stride, round * rows.stride + rows.size[round]!)
    const sum = places.reduce((sum, place) => sum + absences[field.requestOf[place]!]! + 1e-3, 0)
    if (sum >= least) continue
    least = sum
    where = round
  }
  const rounds = copyRounds(rows)
  touch(rows, where)
  loadRounds(search, [...rounds.toSpliced(where, 1), []])
  evaluator.refresh(where)
  return open - 1
}
