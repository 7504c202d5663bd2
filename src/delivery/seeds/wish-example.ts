import { newId } from '#platform/id'
import { ML_PER_G } from '../pickup.ts'
import { seededHub, seededPlaces } from './seeded-town.ts'
import { seededDoors } from './seeded-doors.ts'
import type { Wish } from '../slots/wish.ts'

/** A wish like those of the demo town, for tests and benches: the bakery's bread for somebody of Calais, unless said otherwise. */
export function exampleWish(changes: Partial<Wish> & { weight_g?: number; shops?: number[] } = {}): Wish {
  const { weight_g = 2000, shops = [1], ...rest } = changes
  const [door] = seededDoors
  if (!door) throw new Error('no door')
  return {
    id: newId(),
    hubId: seededHub.id,
    reference: null,
    source: 'market',
    askedByPlace: null,
    door,
    pickups: shops.map((shop) => ({
      placeId: seededPlaces[shop]?.id ?? null,
      readyFrom: null,
      weight_g,
      volume_ml: Math.ceil(weight_g * ML_PER_G),
      cold: 'ambient',
      heaviestParcel_g: Math.min(weight_g, 10_000),
      goods: [{ label: 'Pain', quantity: '1', weight_g, cold: 'ambient', adultsOnly: false }],
    })),
    goodsCents: 1200,
    feeCents: 390,
    ...rest,
  }
}
