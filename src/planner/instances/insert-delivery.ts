import { newBlink, type Chance } from '../chance.ts'
import type { Model } from './model.ts'
import type { Evaluator } from '../round-evaluator.ts'
import { putAt, type Rows } from '../round-rows.ts'
import { newRowTimes } from './row-times.ts'

/** Deliveries with time windows: everything is loaded at the depot. Whether one more fits is known in constant time. */
export function deliveryEvaluator(model: Model, rows: Rows, chance: Chance): Evaluator {
  const { distance, ready, due, service, demand, places, capacity, first } = model
  const { at, size, stride } = rows
  const { leave, late, load, refresh } = newRowTimes(model, rows)
  const found = new Int32Array(2)
  const blink = newBlink(chance, 0.01)

  function seek(request: number, round: number, limit: number): number {
    const place = first[request]!
    const start = round * stride
    const end = start + size[round]!
    const loaded = end > start ? load[end - 1]! : 0
    if (loaded + demand[place]! > capacity) return Infinity
    const legs = place * places
    const latest = due[place]!
    const earliest = ready[place]!
    const lasting = service[place]!
    let best = limit
    let from = 0
    let time = ready[0]!
    for (let index = start; index <= end; index++) {
      if (time > latest) break
      const to = index < end ? at[index]! : 0
      const added = distance[legs + from]! + distance[legs + to]! - distance[from * places + to]!
      if (added < best) {
        const begin = Math.max(time + distance[legs + from]!, earliest)
        const bound = index < end ? late[index]! : due[0]!
        if (begin <= latest && begin + lasting + distance[legs + to]! <= bound && !blink()) {
          best = added
          found[0] = index - start
        }
      }
      time = leave[index]!
      from = to
    }
    return best < limit ? best : Infinity
  }

  function place(request: number, round: number, index: number): void {
    putAt(rows, round, index, first[request]!)
    refresh(round)
  }
  return { refresh, seek, found, place, tidy: refresh }
}
