import type { Chance } from '../chance.ts'
import type { Model } from './model.ts'
import { putAt, type Rows } from '../round-rows.ts'
import { newLatest } from './row-times.ts'

// How often two trips that one load could serve are joined, when a round was touched.
const JOINING = 0.5

/** What is known of rounds of several trips, and keeping them in order: hours, loads and releases of each trip. */
export function newTripTimes(model: Model, rows: Rows, chance: Chance) {
  const { distance, ready, due, service, demand, release, places, capacity } = model
  const { at, size, stride, cost } = rows
  const cells = rows.rounds * stride
  const leave = new Float64Array(cells)
  const { late, readLate } = newLatest(model, rows)
  // Of the trip a cell belongs to: where it ends (a cell), its load, its greatest release.
  const tripEnd = new Int32Array(cells)
  const tripLoad = new Float64Array(cells)
  const tripRelease = new Float64Array(cells)
  // From the beginning of the trip to a cell.
  const loadUpTo = new Float64Array(cells)
  const releaseUpTo = new Float64Array(cells)
  const open = ready[0]!
  const close = due[0]!

  function refresh(round: number): void {
    const start = round * stride
    const end = start + size[round]!
    readTrips(start, end)
    let time = end > start ? Math.max(open, tripRelease[start]!) : open
    let from = 0
    let length = 0
    for (let index = start; index < end; index++) {
      const place = at[index]!
      const leg = distance[from * places + place]!
      length += leg
      time = Math.max(time + leg, ready[place]!) + service[place]!
      leave[index] = time
      if (place === 0 && index + 1 < end) leave[index] = time = Math.max(time, tripRelease[index + 1]!)
      from = place
    }
    cost[round] = length + distance[from * places]!
    readLate(start, end)
  }

  function readTrips(start: number, end: number): void {
    let begin = start
    for (let index = start; index <= end; index++) {
      if (index < end && at[index] !== 0) continue
      let load = 0
      let released = 0
      for (let cell = begin; cell < index; cell++) {
        load += demand[at[cell]!]!
        released = Math.max(released, release[at[cell]!]!)
        loadUpTo[cell] = load
        releaseUpTo[cell] = released
      }
      for (let cell = begin; cell < index; cell++) {
        tripEnd[cell] = index
        tripLoad[cell] = load
        tripRelease[cell] = released
      }
      begin = index + 1
    }
  }

  /** Trips left empty are closed. */
  function tidy(round: number): void {
    const start = round * stride
    const end = start + size[round]!
    let kept = start
    for (let index = start; index < end; index++) {
      const useless = at[index] === 0 && (kept === start || at[kept - 1] === 0)
      if (!useless) at[kept++] = at[index]!
    }
    if (kept > start && at[kept - 1] === 0) kept--
    size[round] = kept - start
    refresh(round)
    for (let index = start + 1; index + 1 < start + (size[round] ?? 0); index++) {
      if (at[index] === 0 && tripLoad[index - 1]! + tripLoad[index + 1]! <= capacity && chance() < JOINING)
        join(round, index)
    }
  }

  /** Two trips become one, when time allows. */
  function join(round: number, index: number): void {
    const last = round * stride + size[round]!
    at.copyWithin(index, index + 1, last)
    size[round] = size[round]! - 1
    refresh(round)
    if (isOnTime(round)) return
    putAt(rows, round, index - round * stride, 0)
    refresh(round)
  }

  function isOnTime(round: number): boolean {
    const end = round * stride + size[round]!
    for (let index = round * stride; index < end; index++)
      if (leave[index]! - service[at[index]!]! > due[at[index]!]!) return false
    return leave[end - 1]! + distance[at[end - 1]! * places]! <= close
  }
  return { leave, late, tripEnd, tripLoad, tripRelease, loadUpTo, releaseUpTo, refresh, tidy }
}
