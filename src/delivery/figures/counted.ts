import type { Day } from '#platform/time'
import type { Cold } from '../cold.ts'

/** An order of a hub, as the figures count it. */
export type CountedOrder = {
  day: Day
  ended: 'delivered' | 'absent' | 'refused' | null
  endedAt: Date | null
  slotFrom: Date
  slotTo: Date
  weight_g: number
  cancelled: 'yes' | 'no'
}

/** A box that was measured. */
export type CountedBox = { day: Day; cold: Exclude<Cold, 'ambient'>; celsiusTenths: number }

/** Goods that had to stay cold, from leaving their shop to the door. */
export type CountedCold = { day: Day; limit_s: number; aboard_s: number }

export type CountedDay = { day: Day; distance_m: number; bikes: number }

export type FigureRows = {
  orders: CountedOrder[]
  boxes: CountedBox[]
  colds: CountedCold[]
  days: CountedDay[]
}
