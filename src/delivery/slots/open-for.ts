import type { Day } from '#platform/time'
import type { DayNames } from '../plan/door.ts'
import type { DayClosed, ToldNoSlot } from './no-slot.ts'
import type { OpenDay } from './open-day.ts'
import type { WishedPickup } from './wish.ts'

type Carried = { pickups: readonly Pick<WishedPickup, 'placeId' | 'weight_g' | 'volume_ml'>[] }

/** A day that may be asked for an order, or why it takes none, whatever the hour. */
export function openFor(
  open: OpenDay | undefined,
  day: Day,
  carried: Carried,
): { open: OpenDay; closed?: undefined } | { open?: undefined; closed: ToldNoSlot } {
  if (!open) return { closed: { why: { limit: 'remade' }, names: { day, shifts: [], places: [] } } }
  const why = closedWhy(open, carried)
  return why ? { closed: { why, names: namesOf(open) } } : { open }
}

/** What the reasons of an open day are told with. */
export const namesOf = ({ rows: { day, shifts, places } }: OpenDay): DayNames => ({ day, shifts, places })

function closedWhy({ rows, bikeDay }: OpenDay, { pickups }: Carried): DayClosed | undefined {
  if (rows.shifts.length === 0) return { limit: 'no bike' }
  if (bikeDay.bikes.length === 0) return { limit: 'locked' }
  const places = new Map(rows.places.map((one) => [one.id, one]))
  const lost = pickups.find(({ placeId }) => placeId !== null && !places.get(placeId)?.point)
  return lost ? { limit: 'place', place: lost.placeId } : tooLarge(bikeDay, pickups)
}

/** More than the largest bike takes at once, whatever else there is to carry. */
function tooLarge({ bikes }: OpenDay['bikeDay'], pickups: Carried['pickups']): DayClosed | undefined {
  const over_g =
    pickups.reduce((sum, one) => sum + one.weight_g, 0) - Math.max(...bikes.map((one) => one.payload_g))
  const over_ml =
    pickups.reduce((sum, one) => sum + one.volume_ml, 0) - Math.max(...bikes.map((one) => one.volume_ml))
  if (over_g > 0) return { limit: 'weight', over_g, bike: null }
  return over_ml > 0 ? { limit: 'volume', over_ml, bike: null } : undefined
}
