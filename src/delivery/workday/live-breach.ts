import type { BikeDay } from '#planner'
import { asId } from '#platform/id'
import type { LiveStop } from './live-stop.ts'
import type { ShiftId, OrderId } from '../ids.ts'

/** A rule that will be broken if nothing changes, and by how much. */
export type LiveBreach =
  | { kind: 'slot' | 'on-board'; order: OrderId; over_s: number }
  | { kind: 'shift' | 'break'; over_s: number }

/** What the stops to come will break: promised hours, cold goods, the end of the shift, the break. */
export function breachesOf(day: BikeDay, bikeId: ShiftId, stops: readonly LiveStop[]): LiveBreach[] {
  const orders = new Map(day.orders.map((order) => [order.id, order]))
  const found: LiveBreach[] = []
  for (const { stop, done } of stops) {
    if (done || stop.kind !== 'drop') continue
    const order = orders.get(stop.order)
    if (!order) continue
    const late_s = stop.start_s - order.dropoff.to_s
    if (late_s > 0) found.push({ kind: 'slot', order: asId(order.id), over_s: late_s })
    const warm_s = Math.max(
      ...order.pickups.map(({ place, max_on_board_s }) => {
        const left_s = stops.find((one) => takes(one, order.id, place))?.stop.departure_s
        return max_on_board_s === null || left_s === undefined ? 0 : stop.start_s - left_s - max_on_board_s
      }),
    )
    if (warm_s > 0) found.push({ kind: 'on-board', order: asId(order.id), over_s: warm_s })
  }
  return [...found, ...ofTheCourier(day, bikeId, stops)]
}

export const takes = ({ stop }: Pick<LiveStop, 'stop'>, order: string, place: string): boolean =>
  (stop.kind === 'pickup' && stop.merchant === place && stop.orders.includes(order)) ||
  (stop.kind === 'hub' && place === 'hub' && stop.orders.includes(order))

function ofTheCourier(day: BikeDay, bikeId: ShiftId, stops: readonly LiveStop[]): LiveBreach[] {
  const bike = day.bikes.find(({ id }) => id === bikeId)
  const [first, last] = [stops[0]?.stop, stops.at(-1)]
  if (!bike || !first || !last || last.done) return []
  const found: LiveBreach[] = []
  const over_s = last.stop.arrival_s - bike.shift_end_s
  if (over_s > 0) found.push({ kind: 'shift', over_s })
  if (!bike.break) return found
  const pause = stops.find(({ stop }) => stop.kind === 'break')
  const { latest_s } = bike.break
  const out = first.departure_s < latest_s && last.stop.arrival_s > latest_s
  const late_s = pause ? pause.stop.start_s - latest_s : out ? last.stop.arrival_s - latest_s : 0
  if (late_s > 0 && !pause?.done) found.push({ kind: 'break', over_s: late_s })
  return found
}
