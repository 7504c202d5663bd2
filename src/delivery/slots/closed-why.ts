import { typo } from '#platform/i18n'
import { asId } from '#platform/id'
import { kilosAtLeast, litres } from '../plan/door.ts'
import type { OpenDay } from './open-day.ts'
import type { WishedPickup } from './wish.ts'
import type { PlaceId } from '../ids.ts'

export type ClosedWhy = { limit: string; why: string }
/** When nobody can say, because the plan of the day no longer holds. */
export const REMADE: ClosedWhy = { limit: 'remade', why: 'Le dépôt refait la tournée de ce jour.' }

/** Why a whole day takes nothing, whatever the hour; undefined when its bikes may be asked. */
export function closedWhy(
  open: OpenDay | undefined,
  { pickups }: { pickups: readonly Pick<WishedPickup, 'placeId' | 'weight_g' | 'volume_ml'>[] },
): ClosedWhy | undefined {
  if (!open) return REMADE
  if (open.rows.shifts.length === 0)
    return { limit: 'no bike', why: 'Aucun vélo ne roule encore ce jour-là.' }
  if (open.bikeDay.bikes.length === 0) return { limit: 'locked', why: 'Les tournées de ce jour sont closes.' }
  const places = new Map(open.rows.places.map((one) => [one.id, one]))
  const lost = pickups.find(({ placeId }) => placeId !== null && !places.get(placeId)?.point)
  if (!lost) return tooLarge(open.bikeDay, pickups)
  const name = places.get(lost.placeId ?? asId<PlaceId>(''))?.name ?? 'Ce lieu'
  return { limit: 'place', why: `${name} n’est pas encore sur la carte du dépôt.` }
}

/** More than the largest bike takes at once, whatever else there is to carry. */
function tooLarge(
  { bikes }: OpenDay['bikeDay'],
  pickups: readonly Pick<WishedPickup, 'weight_g' | 'volume_ml'>[],
): ClosedWhy | undefined {
  const over_g =
    pickups.reduce((sum, one) => sum + one.weight_g, 0) - Math.max(...bikes.map((one) => one.payload_g))
  const over_ml =
    pickups.reduce((sum, one) => sum + one.volume_ml, 0) - Math.max(...bikes.map((one) => one.volume_ml))
  const closed = (limit: string, over: string): ClosedWhy => ({
    limit,
    why: typo(`${over} de trop pour le plus grand vélo.`),
  })
  if (over_g > 0) return closed('weight', kilosAtLeast(over_g))
  return over_ml > 0 ? closed('volume', litres(over_ml)) : undefined
}
