import type { Chance } from './chance.ts'
import type { Evaluator } from './round-evaluator.ts'
import { touch, type Rows } from './round-rows.ts'
import type { Field } from './ruin-strings.ts'

const BLINK = 0.01

/**
 * Greedy insertion with blinks: each request of the bank, in an order drawn at random, goes where it adds least; now and
 * then the best place is not seen. What a request adds to a row that has not changed since is remembered.
 */
export function newRecreate(
  field: Field,
  rows: Rows,
  evaluator: Evaluator,
  chance: Chance,
): (open: number) => void {
  const { keys } = field
  const { rounds, size, roundOf, bank, touched, version } = rows
  const { seek, found, place } = evaluator
  const known = new Float64Array(field.requests * rounds)
  const knownFirst = new Int32Array(field.requests * rounds)
  const knownSecond = new Int32Array(field.requests * rounds)
  const knownVersion = new Int32Array(field.requests * rounds)
  const drawn = new Float64Array(field.requests)
  let first = 0
  let second = 0

  /** `open`: how many rounds may be used. */
  return (open) => {
    sortBank()
    const waiting = rows.banked
    rows.banked = 0
    for (let index = 0; index < waiting; index++) {
      const request = bank[index]!
      const round = cheapest(request, open)
      if (round < 0) {
        bank[rows.banked++] = request
        continue
      }
      touch(rows, round)
      roundOf[request] = round
      place(request, round, first, second)
    }
  }

  function cheapest(request: number, open: number): number {
    let best = Infinity
    let where = -1
    let emptySeen = false
    for (let round = 0; round < open; round++) {
      const empty = size[round] === 0
      if (empty && emptySeen && field.alike) continue
      emptySeen = emptySeen || empty
      const added = touched[round] === 1 ? seek(request, round, best) : remembered(request, round)
      if (added >= best || (touched[round] === 0 && chance() < BLINK)) continue
      best = added
      where = round
      first = found[0]!
      second = found[1]!
    }
    return where
  }

  function remembered(request: number, round: number): number {
    const cell = request * rounds + round
    if (knownVersion[cell] === version[round]) {
      found[0] = knownFirst[cell]!
      found[1] = knownSecond[cell]!
      return known[cell]!
    }
    const added = seek(request, round, Infinity)
    known[cell] = added
    knownFirst[cell] = found[0]!
    knownSecond[cell] = found[1]!
    knownVersion[cell] = version[round]!
    return added
  }

  /** Insertion sort: the bank is short, and nothing is allocated. */
  function sortBank(): void {
    const order = Math.floor(chance() * (keys.length + 4))
    for (let index = 0; index < rows.banked; index++) {
      const request = bank[index]!
      const key = order < keys.length ? keys[order]![request]! : chance()
      let spot = index
      while (spot > 0 && drawn[spot - 1]! > key) {
        drawn[spot] = drawn[spot - 1]!
        bank[spot] = bank[spot - 1]!
        spot--
      }
      drawn[spot] = key
      bank[spot] = request
    }
  }
}
