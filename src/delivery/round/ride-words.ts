import type { Hub, Shift } from '../hub.ts'
import type { RoundWords } from './words.ts'

type Ride = { shift: Shift; hub: Hub; stops: readonly { kind: string }[] }

/** 'Vélo 2, 9 h à 13 h, dépôt des Docks, 12 arrêts' */
export function rideWords(ride: Ride, { say, write }: RoundWords): string {
  const { bike, startsAt, endsAt } = ride.shift
  const counted = ride.stops.filter(({ kind }) => kind === 'drop' || kind === 'pickup').length
  return [
    say.typed(bike.name),
    say.fromTo(write.clock(startsAt), write.clock(endsAt)),
    say.typed(ride.hub.name),
    counted > 0 ? say.stops(counted) : say.stopsToCome,
  ].join(write.comma)
}
