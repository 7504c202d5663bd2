import { newBlink, type Chance } from './chance.ts'
import type { Model } from './plan-model.ts'
import type { Evaluator } from './round-evaluator.ts'
import { putAt, type Rows } from './round-rows.ts'

/** Deliveries with time windows: everything is loaded at the depot. Whether one more fits is known in constant time. */
export function deliveryEvaluator(model: Model, rows: Rows, chance: Chance): Evaluator {
  const { distance, ready, due, service, demand, places, capacity, first } = model
  const { at, size, stride, cost } = rows
  const leave = new Float64Array(rows.rounds * stride)
  const late = new Float64Array(rows.rounds * stride)
  const load = new Float64Array(rows.rounds)
  const found = new Int32Array(2)
  const blink = newBlink(chance, 0.01)

  function refresh(round: number): void {
    const start = round * stride
    const end = start + size[round]!
    let time = ready[0]!
    let from = 0
    let length = 0
    let loaded = 0
    for (let index = start; index < end; index++) {
      const place = at[index]!
      const leg = distance[from * places + place]!
      length += leg
      time = Math.max(time + leg, ready[place]!) + service[place]!
      leave[index] = time
      loaded += demand[place]!
      from = place
    }
    cost[round] = length + distance[from * places]!
    load[round] = loaded
    let latest = due[0]!
    let to = 0
    for (let index = end - 1; index >= start; index--) {
      const place = at[index]!
      latest = Math.min(due[place]!, latest - distance[place * places + to]! - service[place]!)
      late[index] = latest
      to = place
    }
  }

  function seek(request: number, round: number, limit: number): number {
    const place = first[request]!
    if (load[round]! + demand[place]! > capacity) return Infinity
    const start = round * stride
    const end = start + size[round]!
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
