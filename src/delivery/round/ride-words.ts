import { writeCount } from '#platform/i18n'
import { writeClock } from '#platform/time'
import type { Hub, Shift } from '../hub.ts'

/** 'Vélo 2, 9 h à 13 h, dépôt des Docks, 12 arrêts' */
export function rideWords(ride: { shift: Shift; hub: Hub; stops: readonly { kind: string }[] }): string {
  const { bike, startsAt, endsAt } = ride.shift
  const counted = ride.stops.filter(({ kind }) => kind === 'drop' || kind === 'pickup').length
  return [
    bike.name,
    `${writeClock(startsAt)} à ${writeClock(endsAt)}`,
    ride.hub.name,
    counted > 0 ? writeCount(counted, 'arrêt') : 'arrêts à venir',
  ].join(', ')
}
