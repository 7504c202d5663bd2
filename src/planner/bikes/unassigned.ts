import type { Unassigned } from '../bike-day.ts'
import type { BikeModel } from './model.ts'
import { reasonAgainst } from './load.ts'
import { details } from './bike-stops.ts'

/** Why an order is left: what forbids it on every bike, else time. */
export function unassignedOf({ day }: BikeModel, request: number): Unassigned {
  const order = day.orders[request]!
  const reasons = day.bikes.map((bike) => reasonAgainst(day, order, bike))
  const same = reasons[0] && reasons.every((one) => one === reasons[0]) ? reasons[0] : undefined
  const reason = same ?? (reasons.every(Boolean) ? 'other' : 'time')
  return {
    order: order.id,
    reason,
    detail: reason === 'other' ? 'aucun vélo ne convient en tout' : details[reason],
  }
}
