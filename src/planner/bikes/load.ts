import type { Bike, BikeDay, ColdKind, Order, Pickup } from '../bike-day.ts'

/** Weight, volume, then the volume of each cold class: what a load is counted in. */
export const MEASURES = 6
export const colds: ColdKind[] = ['le8', 'le4', 'le2', 'frozen']

export const isAway = ({ place }: Pickup) => place !== 'hub'

export const loadOf = (pickups: Pickup[]): number[] => [
  pickups.reduce((sum, { weight_g }) => sum + weight_g, 0),
  pickups.reduce((sum, { volume_ml }) => sum + volume_ml, 0),
  ...colds.map((cold) => pickups.reduce((sum, one) => sum + (one.class === cold ? one.volume_ml : 0), 0)),
]

export const limitsOf = (bike: Bike, box_volume_ml: number): number[] => [
  bike.payload_g,
  bike.volume_ml,
  ...colds.map((cold) => bike.cold_boxes[cold] * box_volume_ml),
]

/** Why a bike could not take an order even alone, or undefined. */
export function reasonAgainst(
  day: BikeDay,
  order: Order,
  bike: Bike,
): 'skill' | 'capacity' | 'cold' | undefined {
  const load = loadOf(order.pickups)
  const over = limitsOf(bike, day.box_volume_ml).map((limit, measure) => load[measure]! > limit)
  if (order.heavy && !bike.skills.includes('heavy')) return 'skill'
  if (load.at(-1)! > 0 && !bike.skills.includes('freezer-box')) return 'skill'
  if (over[0] || over[1]) return 'capacity'
  return over.some(Boolean) ? 'cold' : undefined
}
