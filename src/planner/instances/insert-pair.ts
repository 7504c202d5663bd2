import { newBlink, type Chance } from '../chance.ts'
import type { Model } from './model.ts'
import type { Evaluator } from '../round-evaluator.ts'
import { putAt, type Rows } from '../round-rows.ts'
import { newRowTimes } from './row-times.ts'

/**
 * A pick-up and its delivery in one round, pick-up first, the load within the capacity all along. For each place of the
 * pick-up the row is walked on with the delay it causes, until the delivery would be late: `found` is where both go.
 */
export function pairEvaluator(model: Model, rows: Rows, chance: Chance): Evaluator {
  const { distance, ready, due, service, demand, places, capacity, first, second } = model
  const { at, size, stride } = rows
  const { leave, late, load, refresh } = newRowTimes(model, rows)
  const found = new Int32Array(2)
  const blink = newBlink(chance, 0.01)

  function seek(request: number, round: number, limit: number): number {
    const pick = first[request]!
    const pickLegs = pick * places
    const start = round * stride
    const end = start + size[round]!
    const quantity = demand[pick]!
    let best = limit
    let from = 0
    let time = ready[0]!
    let loaded = 0
    for (let index = start; index <= end; index++) {
      const begin = Math.max(time + distance[pickLegs + from]!, ready[pick]!)
      if (begin > due[pick]!) break
      const to = index < end ? at[index]! : 0
      const added = distance[pickLegs + from]! + distance[pickLegs + to]! - distance[from * places + to]!
      if (added < best && loaded + quantity <= capacity && !blink()) {
        best = seekDrop(request, index, start, end, from, begin + service[pick]!, added, best)
      }
      time = leave[index]!
      loaded = load[index]!
      from = to
    }
    return best < limit ? best : Infinity
  }

  /** The pick-up goes before `index` and is left at `time`: where does its delivery go? */
  function seekDrop(
    request: number,
    index: number,
    start: number,
    end: number,
    from: number,
    time: number,
    added: number,
    limit: number,
  ): number {
    const pick = first[request]!
    const drop = second[request]!
    const legs = drop * places
    const quantity = demand[pick]!
    const latest = due[drop]!
    const earliest = ready[drop]!
    const lasting = service[drop]!
    const to = index < end ? at[index]! : 0
    let best = limit
    const beside = distance[from * places + pick]! + distance[legs + pick]! + distance[legs + to]!
    if (beside - distance[from * places + to]! < best) {
      const begin = Math.max(time + distance[legs + pick]!, earliest)
      const bound = index < end ? late[index]! : due[0]!
      if (begin <= latest && begin + lasting + distance[legs + to]! <= bound) {
        best = beside - distance[from * places + to]!
        found[0] = index - start
        found[1] = index - start + 1
      }
    }
    let before = pick
    for (let next = index; next < end; next++) {
      const place = at[next]!
      time = Math.max(time + distance[before * places + place]!, ready[place]!)
      if (time > late[next]! || load[next]! + quantity > capacity) break
      time += service[place]!
      if (time > latest) break
      const after = next + 1 < end ? at[next + 1]! : 0
      const whole =
        added + distance[legs + place]! + distance[legs + after]! - distance[place * places + after]!
      if (whole < best) {
        const begin = Math.max(time + distance[legs + place]!, earliest)
        const bound = next + 1 < end ? late[next + 1]! : due[0]!
        if (begin <= latest && begin + lasting + distance[legs + after]! <= bound) {
          best = whole
          found[0] = index - start
          found[1] = next - start + 2
        }
      }
      before = place
    }
    return best
  }

  function place(request: number, round: number, pickAt: number, dropAt: number): void {
    putAt(rows, round, pickAt, first[request]!)
    putAt(rows, round, dropAt, second[request]!)
    refresh(round)
  }
  return { refresh, seek, found, place, tidy: refresh }
}
