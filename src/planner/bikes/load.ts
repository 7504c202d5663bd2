import type { Bike, BikeDay, ColdKind, Order, Pickup } from '../bike-day.ts'

/** Weight, volume, then the volume of each cold class: what a load is counted in. */
export const MEASURES = 6
export const colds: ColdKind[] = ['le8', 'le4', 'le2', 'frozen']

export const isAway = ({ place }: Pickup) => place !== 'hub'

export function loadOf(pickups: readonly Pickup[]): number[] {
  const load = [0, 0, 0, 0, 0, 0]
  for (const { weight_g, volume_ml, class: cold } of pickups) {
    load[0]! += weight_g
    load[1]! += volume_ml
    const kind = colds.indexOf(cold as ColdKind)
    if (kind >= 0) load[2 + kind]! += volume_ml
  }
  return load
}

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
  load: readonly number[] = loadOf(order.pickups),
): 'skill' | 'capacity' | 'cold' | undefined {
  if (order.heavy && !bike.skills.includes('heavy')) return 'skill'
  if (load[MEASURES - 1]! > 0 && !bike.skills.includes('freezer-box')) return 'skill'
  if (load[0]! > bike.payload_g || load[1]! > bike.volume_ml) return 'capacity'
  const isOver = (cold: ColdKind, kind: number) => load[2 + kind]! > bike.cold_boxes[cold] * day.box_volume_ml
  return colds.some(isOver) ? 'cold' : undefined
}
