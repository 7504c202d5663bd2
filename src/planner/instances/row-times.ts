import type { Model } from './model.ts'
import type { Rows } from '../round-rows.ts'

/** Hours and loads of rounds of one trip: when each cell is left at the earliest, what was taken on so far, and how late it may begin. */
export function newRowTimes(model: Model, rows: Rows) {
  const { distance, ready, service, demand, places } = model
  const { at, size, stride, cost } = rows
  const leave = new Float64Array(rows.rounds * stride)
  const load = new Float64Array(rows.rounds * stride)
  const { late, readLate } = newLatest(model, rows)

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
      load[index] = loaded
      from = place
    }
    cost[round] = length + distance[from * places]!
    readLate(start, end)
  }
  return { leave, late, load, refresh }
}

/** The latest that each cell of a row may begin for the rest of it to be on time. */
export function newLatest({ distance, due, service, places }: Model, { at, rounds, stride }: Rows) {
  const late = new Float64Array(rounds * stride)

  function readLate(start: number, end: number): void {
    let latest = due[0]!
    let to = 0
    for (let index = end - 1; index >= start; index--) {
      const place = at[index]!
      latest = Math.min(due[place]!, latest - distance[place * places + to]! - service[place]!)
      late[index] = latest
      to = place
    }
  }
  return { late, readLate }
}
