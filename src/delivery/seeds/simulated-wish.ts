import { newId } from '#platform/id'
import { coldest, type Cold } from '../cold.ts'
import type { Door } from '../order.ts'
import { ML_PER_G } from '../pickup.ts'
import { seededHub, seededPlaces } from './seeded-town.ts'
import { seededDoors } from './seeded-doors.ts'
import type { Wish, WishedPickup } from '../slots/wish.ts'
import type { PlaceId } from '../ids.ts'

/** Numbers in [0, 1), the same for a seed. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

/** One basket in eight is heavy, one in three is cold, one in fifty is frozen; one to four shops, as in the orders of November. */
export function simulatedWish(chance: () => number): Wish {
  const shops = 1 + Math.floor(chance() ** 2 * 4)
  const first = Math.floor(chance() * seededPlaces.length)
  const pickups = Array.from({ length: shops }, (_, n) =>
    simulatedPickup(seededPlaces[(first + n) % seededPlaces.length]?.id ?? null, chance),
  )
  return {
    id: newId(),
    hubId: seededHub.id,
    reference: null,
    source: 'market',
    askedByPlace: null,
    door: simulatedDoor(chance),
    pickups,
    goodsCents: 3000,
    feeCents: 390,
  }
}

function simulatedPickup(placeId: PlaceId | null, chance: () => number): WishedPickup {
  const heavy = chance() < 0.12
  const weight_g = Math.round(200 + chance() * (heavy ? 22_000 : 4000))
  const drawn = chance()
  const cold: Cold =
    drawn < 0.02 ? 'frozen' : drawn < 0.12 ? 'le2' : drawn < 0.2 ? 'le4' : drawn < 0.33 ? 'le8' : 'ambient'
  return {
    placeId,
    readyFrom: null,
    weight_g,
    volume_ml: Math.ceil(weight_g * ML_PER_G),
    cold: coldest([cold]),
    heaviestParcel_g: Math.round(weight_g * (heavy ? 0.8 : 0.5)),
    goods: [{ label: 'Panier', quantity: '1', weight_g, cold, adultsOnly: false }],
  }
}

/** A door of the demo town, moved by half a kilometre at most. */
function simulatedDoor(chance: () => number): Door {
  const door = seededDoors[Math.floor(chance() * seededDoors.length)]
  if (!door?.point) throw new Error('no door')
  const shifted = (at: number, degrees: number) => at + (chance() - 0.5) * degrees
  const { latitude, longitude } = door.point
  return {
    ...door,
    floor: Math.floor(chance() * 4),
    point: { latitude: shifted(latitude, 0.008), longitude: shifted(longitude, 0.012), from: 'person' },
  }
}
