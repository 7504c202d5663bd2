import type { BikeStop } from '../bike-day.ts'

/** Where a bike's free time begins: at the hub when its shift does, or after its last locked stop. */
export type BikeStart = {
  locked: BikeStop[]
  spot: number
  leave_s: number
  /** The last locked stop, when it is a visit not over yet: it may take more goods on, and begin or end later. */
  visit: { start_s: number; lasting_s: number } | undefined
  /** Goods of the hub may be loaded where the free time begins. */
  loads: boolean
  trip: number
  load: Float64Array
  /** Leaving the hub for the first time, when that is past. */
  firstDeparture_s: number | undefined
  hadBreak: boolean
  /** The plan under way has nothing more for it: it is back at the hub, or on its way there. */
  home: boolean
  /** Home, and the visit of the hub is over. */
  closed: boolean
}

/** Where all bikes begin, what the plan under way has for each after that, and the bike each order is bound to, or -1. */
export type BikeStarts = { starts: BikeStart[]; rows: number[][]; pinned: Int32Array }

/** Instead of the bike an order is bound to: it was delivered in the locked part. */
export const DONE = -2

export const ordersAt = (stop: BikeStop): string[] =>
  stop.kind === 'drop' ? [stop.order] : stop.kind === 'break' ? [] : stop.orders
