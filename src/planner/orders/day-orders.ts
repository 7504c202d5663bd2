import type { BikeDay, Order } from '../bike-day.ts'
import type { OrderWithoutWindow } from './window.ts'

/**
 * The day with one more order, the last of its list, or with the same order said anew. When the day carries the ways of a bike
 * router, they must reach the new door already, in their last row and column.
 */
export function withOrder(day: BikeDay, order: Order): BikeDay {
  const known = day.orders.some(({ id }) => id === order.id)
  const orders = known ? day.orders.map((one) => (one.id === order.id ? order : one)) : [...day.orders, order]
  const places = 1 + day.merchants.length + orders.length
  if (day.legs && day.legs.length_m.length < places) throw new Error(`no ways to the door of ${order.id}`)
  return { ...day, orders }
}

/** The day without an order, its row and column of ways left out too. */
export function withoutOrder(day: BikeDay, id: string): BikeDay {
  const index = day.orders.findIndex((order) => order.id === id)
  const place = 1 + day.merchants.length + index
  const cut = (rows: number[][]) => rows.toSpliced(place, 1).map((row) => row.toSpliced(place, 1))
  const { legs } = day
  return {
    ...day,
    orders: day.orders.toSpliced(index, 1),
    ...(legs ? { legs: { length_m: cut(legs.length_m), travel_s: cut(legs.travel_s) } } : {}),
  }
}

/** An order with hours as wide as its day: to begin with, while its window is not chosen. */
export const withWindow = (order: OrderWithoutWindow, from_s: number, to_s: number): Order => ({
  ...order,
  dropoff: { ...order.dropoff, from_s, to_s },
})
