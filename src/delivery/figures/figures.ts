import type { Day } from '#platform/time'
import { warmest_tenths } from '../cold.ts'
import type { CountedOrder, FigureRows } from './counted.ts'

export type Figures = {
  orders: number
  delivered: number
  onTime: number
  early: number
  late: number
  absent: number
  refused: number
  cancelled: number
  /** Neither delivered, nor tried, nor cancelled. */
  open: number
  weight_g: number
  distance_m: number
  bikes: number
  tooWarm: number
  measured: number
  tooLong: number
  carriedCold: number
}

/**
 * The figures of a day or a month, from its rows. On time: handed over within the hours promised, both ends counted, by the courier's
 * clock put right. Nothing here is about one courier.
 */
export function figuresOf({ orders, boxes, colds, days }: FigureRows): Figures {
  const kept = orders.filter(({ cancelled }) => cancelled === 'no')
  const delivered = kept.filter(({ ended }) => ended === 'delivered')
  const before = delivered.filter(({ endedAt, slotFrom }) => endedAt !== null && endedAt < slotFrom)
  const after = delivered.filter(({ endedAt, slotTo }) => endedAt !== null && endedAt > slotTo)
  const count = (how: CountedOrder['ended']) => kept.filter(({ ended }) => ended === how).length
  return {
    orders: kept.length,
    delivered: delivered.length,
    onTime: delivered.length - before.length - after.length,
    early: before.length,
    late: after.length,
    absent: count('absent'),
    refused: count('refused'),
    cancelled: orders.length - kept.length,
    open: count(null),
    weight_g: sum(delivered.map(({ weight_g }) => weight_g)),
    distance_m: sum(days.map(({ distance_m }) => distance_m)),
    bikes: sum(days.map(({ bikes }) => bikes)),
    tooWarm: boxes.filter(({ cold, celsiusTenths }) => celsiusTenths > warmest_tenths[cold]).length,
    measured: boxes.length,
    tooLong: colds.filter(({ aboard_s, limit_s }) => aboard_s > limit_s).length,
    carriedCold: colds.length,
  }
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0)

/** The figures of each day that has something to tell, in order. */
export function figuresByDay(rows: FigureRows): { day: Day; figures: Figures }[] {
  const all = [...rows.orders, ...rows.days].map(({ day }) => day)
  return [...new Set(all)].toSorted().map((day) => {
    const of = <Row extends { day: Day }>(some: Row[]) => some.filter((one) => one.day === day)
    const { orders, boxes, colds, days } = rows
    return {
      day,
      figures: figuresOf({ orders: of(orders), boxes: of(boxes), colds: of(colds), days: of(days) }),
    }
  })
}
