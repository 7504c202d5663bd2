import { instantOf } from '../day-clock.ts'
import type { LiveRound } from '../workday/door.ts'
import type { Order } from '../order.ts'

/**
 * When a bike is expected to be at a door: its slot until the bike has left, then from arriving to leaving. `stopsBefore`: how many
 * shops and doors come before, null until the bike has left.
 */
export type Expected = { from: Date; to: Date; stopsBefore: number | null; left: boolean }

/** When an order is expected, in rounds that were read. */
export function expectedIn(live: readonly LiveRound[], order: Order): Expected | undefined {
  for (const { left, stops } of live) {
    const coming = stops.filter(({ done }) => !done)
    const index = coming.findIndex(({ stop }) => stop.kind === 'drop' && stop.order === order.id)
    const expected = coming[index]
    if (!expected) continue
    if (!left) return { from: order.slotFrom, to: order.slotTo, stopsBefore: null, left }
    const before = coming.slice(0, index).filter(({ stop }) => stop.kind === 'drop' || stop.kind === 'pickup')
    const { start_s, departure_s } = expected.stop
    const at = (seconds: number) => instantOf(seconds, order.day)
    return { from: at(start_s), to: at(departure_s), stopsBefore: before.length, left }
  }
  return undefined
}
