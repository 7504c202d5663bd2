import type { BikeModel } from './model.ts'
import type { BikeStart } from './start.ts'
import { againCost_m } from './door-cost.ts'
import { newStopLine } from './stop-line.ts'

/** The hours of one bike for a sequence of nodes: the earliest that keep every rule, or none. */
export type BikeClock = {
  /** Judges `count` nodes of `sequence` from `from`; true when some hours keep every rule. */
  run: (bike: number, sequence: Int32Array, from: number, count: number) => boolean
  /** Of the last run: stops (0 is the start), the stop of each node, and their hours. */
  stops: () => number
  stopOf: Int32Array
  firstNode: Int32Array
  start: Float64Array
  leave: Float64Array
  lasting: Float64Array
  legs: Float64Array
  upper: Float64Array
  /** The stop after which the break is taken, or -1. */
  breakAfter: () => number
  /** Metres ridden, and what doors cost. */
  cost: () => number
}

const PASSES = 30
const BREAKS_TRIED = 5

export function newBikeClock(model: BikeModel, starts: BikeStart[]): BikeClock {
  const { day } = model
  const line = newStopLine(model, starts)
  const { stopOf, firstNode, place, lower, upper, lasting, legs, dropStop, rideFrom, rideOrder, rideMost } =
    line
  const room = model.nodes * 2 + 4
  const start = new Float64Array(room)
  const leave = new Float64Array(room)
  const losses = new Float64Array(room)
  const left = new Float64Array(model.spots)
  let rides = 0
  let stops = 0
  let breakAfter = -1

  function run(bike: number, sequence: Int32Array, from: number, count: number): boolean {
    breakAfter = -1
    if (!line.layOut(bike, sequence, from, count)) return false
    stops = line.stops()
    rides = line.rides()
    if (!settleHours(bike)) return false
    if (!needsBreak(bike)) return true
    return takeBreak(bike)
  }

  /**
   * The earliest hours: bounds are pushed until nothing moves. What would stay on board too long is collected later.
   */
  function settleHours(bike: number): boolean {
    const pause = day.bikes[bike]!.break
    for (let stop = 0; stop < stops; stop++) start[stop] = lower[stop]!
    for (let pass = 0; pass < PASSES; pass++) {
      for (let stop = 0; stop < stops; stop++) {
        if (stop > 0) start[stop] = Math.max(start[stop]!, leave[stop - 1]! + legs[stop]!)
        if (start[stop]! > upper[stop]!) return false
        leave[stop] = start[stop]! + lasting[stop]!
        if (stop !== breakAfter || !pause) continue
        const pauseStart = Math.max(leave[stop]!, pause.earliest_s)
        if (pauseStart > pause.latest_s) return false
        leave[stop] = pauseStart + pause.duration_s
      }
      if (!pushCollections()) return true
      if (start[0]! > upper[0]!) return false
    }
    return false
  }

  function pushCollections(): boolean {
    let pushed = false
    for (let ride = 0; ride < rides; ride++) {
      const stop = rideFrom[ride]!
      const earliest = start[dropStop[rideOrder[ride]!]!]! - rideMost[ride]! - lasting[stop]!
      if (start[stop]! >= earliest) continue
      start[stop] = earliest
      pushed = true
    }
    return pushed
  }

  function needsBreak(bike: number): boolean {
    const pause = day.bikes[bike]!.break
    const begin = starts[bike]!
    if (!pause || begin.hadBreak || stops < 2) return false
    const first = begin.firstDeparture_s ?? (begin.visit ? leave[0]! : start[1]! - legs[1]!)
    return first < pause.latest_s && start[stops - 1]! > pause.latest_s
  }

  /** Tries the break after each stop, those that delay the next stop least first. */
  function takeBreak(bike: number): boolean {
    const pause = day.bikes[bike]!.break!
    for (let stop = 0; stop + 1 < stops; stop++) {
      const over = leave[stop]! > pause.latest_s
      const end = Math.max(leave[stop]!, pause.earliest_s) + pause.duration_s
      losses[stop] = over ? Infinity : Math.max(0, end + legs[stop + 1]! - start[stop + 1]!)
    }
    for (let tried = 0; tried < BREAKS_TRIED; tried++) {
      breakAfter = -1
      let least = Infinity
      for (let stop = 0; stop + 1 < stops; stop++) {
        if (losses[stop]! >= least) continue
        least = losses[stop]!
        breakAfter = stop
      }
      if (breakAfter < 0) return false
      losses[breakAfter] = Infinity
      if (settleHours(bike)) return true
    }
    return false
  }

  /** What coming back too soon to the same shops costs. */
  function cameBack_m(): number {
    let sum = 0
    for (let stop = 1; stop < stops; stop++) left[place[stop]!] = -Infinity
    left[place[0]!] = leave[0]!
    for (let stop = 1; stop < stops; stop++) {
      const node = firstNode[stop]!
      if (node === 0 || model.isDrop[node] === 1) continue
      sum += againCost_m(left[place[stop]!]!, start[stop]!)
      left[place[stop]!] = leave[stop]!
    }
    return sum
  }

  return {
    run,
    stops: () => stops,
    stopOf,
    firstNode,
    start,
    leave,
    lasting,
    legs,
    upper,
    breakAfter: () => breakAfter,
    cost: () => line.spent() + cameBack_m(),
  }
}
