import { newBlink, type Chance } from '../chance.ts'
import type { Model } from './model.ts'
import type { Evaluator } from '../round-evaluator.ts'
import { putAt, type Rows } from '../round-rows.ts'
import { newTripTimes } from './trip-times.ts'

const EVEN = 0.001

/**
 * Several trips a round: 0 in a row is a visit of the depot. A trip begins when the one before is over and when all its
 * goods are released; the capacity holds for each trip. `found`: where the place goes, and how: 0 as it is, 1 with a
 * visit of the depot after it, 2 with one before it, 3 with both (a trip of its own).
 */
export function tripEvaluator(model: Model, rows: Rows, chance: Chance): Evaluator {
  const { distance, ready, due, service, demand, release, places, capacity, first } = model
  const { at, size, stride } = rows
  const { leave, late, tripEnd, tripLoad, tripRelease, loadUpTo, releaseUpTo, refresh, tidy } = newTripTimes(
    model,
    rows,
    chance,
  )
  const found = new Int32Array(2)
  const blink = newBlink(chance, 0.01)
  const open = ready[0]!
  const close = due[0]!

  function seek(request: number, round: number, limit: number): number {
    const place = first[request]!
    const start = round * stride
    const end = start + size[round]!
    const alone = 2 * distance[place]!
    if (end === start) return alone < limit && fitsAlone(place, open, close) ? take(0, 0, alone) : Infinity
    // Vehicles are free and time is not: of equal trips, the one on the round that does least is the better one.
    const apart = alone + (end - start) * EVEN
    let best = limit
    let begin = start
    while (begin < end) {
      const stop = tripEnd[begin]!
      const ready0 = begin === start ? open : leaveBefore(begin, start)
      if (ready0 > due[place]!) break
      if (apart < best && fitsAlone(place, ready0, latestStart(begin))) best = take(begin - start, 3, apart)
      best = seekInTrip(place, begin, stop, start, end, ready0, best)
      begin = stop + 1
    }
    if (apart < best && fitsAlone(place, leave[end - 1]! + distance[at[end - 1]! * places]!, close))
      best = take(end - start, 3, apart)
    return best < limit ? best : Infinity
  }

  function take(index: number, how: number, added: number): number {
    found[0] = index
    found[1] = how
    return added
  }

  /** When the round is back at the depot before the trip that begins at this cell. */
  function leaveBefore(begin: number, start: number): number {
    const last = begin - 2
    return last < start ? open : leave[last]! + distance[at[last]! * places]!
  }

  const latestStart = (begin: number) => late[begin]! - distance[at[begin]!]!

  /** A trip of its own, from `from` on, back by `latest`. */
  function fitsAlone(place: number, from: number, latest: number): boolean {
    const begin = Math.max(Math.max(from, release[place]!) + distance[place]!, ready[place]!)
    return begin <= due[place]! && begin + service[place]! + distance[place]! <= latest
  }

  function seekInTrip(
    place: number,
    begin: number,
    stop: number,
    start: number,
    end: number,
    ready0: number,
    limit: number,
  ): number {
    const legs = place * places
    const more = release[place]!
    const whole = tripLoad[begin]! + demand[place]! <= capacity
    const late0 = latestStart(begin)
    const bound0 = stop < end ? late[stop]! : close
    let best = limit
    // The trip as it is but for a start delayed by what is inserted in it.
    let delayed = Math.max(ready0, tripRelease[begin]!, more)
    const delayable = delayed <= late0
    let from = 0
    for (let index = begin; index <= stop; index++) {
      const to = index < stop ? at[index]! : 0
      const bound = index < stop ? late[index]! : bound0
      const straight = distance[from * places + to]!
      const before = distance[legs + from]!
      const after = distance[legs + to]!
      const added = before + after - straight
      if (added < best && whole && delayable && !blink()) {
        const time = Math.max(delayed + before, ready[place]!)
        if (time <= due[place]! && time + service[place]! + after <= bound)
          best = take(index - start, 0, added)
      }
      if (index > begin && index < stop) {
        const added1 = before + distance[place]! + distance[to]! - straight
        if (added1 < best && fitsSplit(place, index, begin, ready0, true))
          best = take(index - start, 1, added1)
        const added2 = distance[from]! + distance[place]! + after - straight
        if (added2 < best && fitsSplit(place, index, begin, ready0, false))
          best = take(index - start, 2, added2)
      }
      if (index === stop) break
      delayed = Math.max(delayed + straight, ready[to]!) + service[to]!
      from = to
    }
    return best
  }

  /** The trip is parted before cell `index`, the place last of the first part, or first of the second one. */
  function fitsSplit(place: number, index: number, begin: number, ready0: number, inFirst: boolean): boolean {
    const stop = tripEnd[begin]!
    const loadBefore = loadUpTo[index - 1]!
    const loadAfter = tripLoad[begin]! - loadBefore
    if ((inFirst ? loadBefore : loadAfter) + demand[place]! > capacity) return false
    let released = 0
    for (let cell = index; cell < stop; cell++) released = Math.max(released, release[at[cell]!]!)
    const more = release[place]!
    let time = Math.max(ready0, inFirst ? Math.max(releaseUpTo[index - 1]!, more) : releaseUpTo[index - 1]!)
    let from = 0
    for (let cell = begin; cell < index; cell++) {
      const to = at[cell]!
      time = Math.max(time + distance[from * places + to]!, ready[to]!)
      if (time > due[to]!) return false
      time += service[to]!
      from = to
    }
    if (!inFirst) time = Math.max(time + distance[from * places]!, more, released)
    time = Math.max(time + distance[(inFirst ? from : 0) * places + place]!, ready[place]!)
    if (time > due[place]!) return false
    time += service[place]!
    if (inFirst) time = Math.max(time + distance[place]!, released)
    return time + distance[(inFirst ? 0 : place) * places + at[index]!]! <= late[index]!
  }

  function place(request: number, round: number, index: number, how: number): void {
    const count = size[round]!
    const one = first[request]!
    if (how === 3 && count > 0) {
      putAt(rows, round, index, index === count ? one : 0)
      putAt(rows, round, index, index === count ? 0 : one)
    } else {
      if (how === 1) putAt(rows, round, index, 0)
      putAt(rows, round, index, one)
      if (how === 2) putAt(rows, round, index, 0)
    }
    refresh(round)
  }

  return { refresh, seek, found, place, tidy }
}
