import type { BikeDay, BikeStop, Order } from '../bike-day.ts'
import { ordersAt } from './start.ts'

/** Goods of an order from one place: between which stops they are on board, and for how long they may be. */
export type Goods = { load: number; drop: number; most_s: number }

/** The orders that these stops deliver, by their id. */
export function ordersDropped({ orders }: BikeDay, stops: readonly BikeStop[]): Map<string, Order> {
  const dropped = new Set(stops.map((stop) => (stop.kind === 'drop' ? stop.order : '')))
  return new Map(orders.filter(({ id }) => dropped.has(id)).map((order) => [order.id, order]))
}

/** All goods that are delivered at these stops. */
export const goodsOnBoard = (orders: ReadonlyMap<string, Order>, stops: readonly BikeStop[]): Goods[] =>
  stops.flatMap((stop, drop) => {
    if (stop.kind !== 'drop') return []
    return (orders.get(stop.order)?.pickups ?? []).flatMap(({ place, max_on_board_s }): Goods[] => {
      const load = stops.findIndex((one) => placeOf(one) === place && ordersAt(one).includes(stop.order))
      return load >= 0 && load < drop ? [{ load, drop, most_s: max_on_board_s ?? Infinity }] : []
    })
  })

const placeOf = (stop: BikeStop): string => (stop.kind === 'pickup' ? stop.merchant : stop.kind)
