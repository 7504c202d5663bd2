import type { Chance } from './chance.ts'
import { touch, type Rows } from './round-rows.ts'

/** What the search has to know of a problem to take it apart: who is near whom, and who goes with whom. */
export type Field = {
  requests: number
  requestOf: Int32Array
  /** Lists of `width` places, nearest first; a ruin begins with one of them, drawn at random. */
  near: Int32Array
  width: number
  /** Sorting keys of the requests, one list an order in which to put them back. */
  keys: Float64Array[]
  /** The cost of leaving each request out. */
  absence: Float64Array
  /** Rounds that are all alike: of the empty ones, only one is tried. */
  alike: boolean
  /** 0 in a row parts two trips: what is near in time is then the trip, not the round. */
  severalTrips: boolean
  /** How many stops a ruin takes out on average. */
  average: number
  /** How often a whole round is taken out instead of strings. */
  whole: number
  /** How readily one more stop stays in the middle of a string. */
  deeper: number
  /** Requests that are over: in no row, and waiting for nobody. */
  done: (request: number) => boolean
  /** How many changes between two looks at the clock. */
  clockEvery: number
}

const LONGEST = 10
const SPLIT = 0.5

/**
 * Adjacent string removal (Christiaens & Vanden Berghe, 2020): takes strings of neighbouring stops out of rounds that
 * pass near one place drawn at random. What is taken stands in the bank.
 */
export function newRuin(field: Field, rows: Rows, tidy: (round: number) => void, chance: Chance): () => void {
  const { near, width, requestOf } = field
  const { at, size, stride, roundOf, bank } = rows
  const ruined = new Int32Array(rows.rounds)
  const lists = near.length / width

  return () => {
    if (field.whole > 0 && chance() < field.whole) return takeRound()
    const longest = Math.min(LONGEST, averageSize())
    const most = Math.floor((4 * field.average) / (1 + longest) - 1)
    const strings = Math.floor(chance() * most + 1)
    const seed = Math.floor(chance() * lists)
    let done = 0
    let taken = 0
    for (let index = 0; index < width && taken < strings; index++) {
      const place = near[seed * width + index]!
      const round = roundOf[requestOf[place]!]!
      if (round < 0) continue
      const again = isRuined(round, done)
      if (again && !(field.severalTrips && isWhole(round, place))) continue
      if (!again) ruined[done++] = round
      taken++
      takeString(round, place, longest)
    }
    for (let index = 0; index < done; index++) takeOut(ruined[index]!)
  }

  /**
   * Strings never empty a long round: where few long rounds are best, a plan with one too many is a trap that only the removal of
   * a whole round leaves.
   */
  function takeRound(): void {
    let round = Math.floor(chance() * rows.rounds)
    for (let tried = 0; size[round] === 0 && tried < rows.rounds; tried++) round = (round + 1) % rows.rounds
    touch(rows, round)
    for (let index = 0; index < size[round]!; index++) mark(at[round * stride + index]!)
    takeOut(round)
  }

  function averageSize(): number {
    let used = 0
    let stops = 0
    for (let round = 0; round < rows.rounds; round++) {
      if (size[round] === 0) continue
      used++
      stops += size[round]!
      if (field.severalTrips) used += zeros(round)
    }
    return used === 0 ? 1 : stops / used
  }

  function zeros(round: number): number {
    let count = 0
    for (let index = round * stride; index < round * stride + size[round]!; index++)
      if (at[index] === 0) count++
    return count
  }

  function isRuined(round: number, done: number): boolean {
    for (let index = 0; index < done; index++) if (ruined[index] === round) return true
    return false
  }

  /** Nothing was taken yet from the trip that serves a place. */
  function isWhole(round: number, place: number): boolean {
    const where = at.indexOf(place, round * stride)
    for (let index = tripStart(round, where); index < tripEnd(round, where); index++)
      if (roundOf[requestOf[at[index]!]!]! < 0) return false
    return true
  }

  function tripStart(round: number, where: number): number {
    if (!field.severalTrips) return round * stride
    let start = where
    while (start > round * stride && at[start - 1] !== 0) start--
    return start
  }

  function tripEnd(round: number, where: number): number {
    const last = round * stride + size[round]!
    if (!field.severalTrips) return last
    let end = where
    while (end < last && at[end] !== 0) end++
    return end
  }

  /** Half of the time some stops in the middle of the string stay. */
  function takeString(round: number, place: number, longest: number): void {
    touch(rows, round)
    const end = round * stride + size[round]!
    let where = round * stride
    while (where < end && at[where] !== place) where++
    if (where === end) throw new Error(`place ${place} is not in its round`)
    const start = tripStart(round, where)
    const count = tripEnd(round, where) - start
    const length = Math.floor(chance() * Math.min(count, longest) + 1)
    let stay = 0
    if (length > 1 && length < count && chance() < SPLIT) {
      stay = 1
      while (length + stay < count && chance() < field.deeper) stay++
    }
    const whole = length + stay
    const lowest = Math.max(0, where - start - whole + 1)
    const highest = Math.min(where - start, count - whole)
    const from = lowest + Math.floor(chance() * (highest - lowest + 1))
    const skipped = stay === 0 ? from + whole : from + Math.floor(chance() * (length + 1))
    for (let index = from; index < from + whole; index++) {
      if (index >= skipped && index < skipped + stay) continue
      mark(at[start + index]!)
    }
  }

  function mark(place: number): void {
    if (place === 0) return
    const request = requestOf[place]!
    if (roundOf[request]! < 0) return
    roundOf[request] = -1
    bank[rows.banked++] = request
  }

  function takeOut(round: number): void {
    const start = round * stride
    const end = start + size[round]!
    let kept = start
    for (let index = start; index < end; index++) {
      const place = at[index]!
      if (place === 0 || roundOf[requestOf[place]!]! >= 0) at[kept++] = place
    }
    size[round] = kept - start
    tidy(round)
  }
}

/** For each place but the depot, all of them by distance, itself first. */
export function nearest(places: number, gap: (from: number, to: number) => number): Int32Array {
  const width = places - 1
  const near = new Int32Array(width * width)
  const all = Array.from({ length: width }, (_, index) => index + 1)
  for (const from of all) {
    const gaps = Float64Array.from({ length: places }, (_, to) => (to === from ? -1 : gap(from, to)))
    near.set(
      all.toSorted((a, b) => gaps[a]! - gaps[b]!),
      (from - 1) * width,
    )
  }
  return near
}
