import { capital, writeCount, writeNumber } from '#platform/i18n'
import { writeClock } from '#platform/time'
import { coldWords, type ColdBox } from '../cold.ts'
import { kilos } from '../measures.ts'
import { numberOf, type Round } from './round.ts'
import { pickupAt, type RoundStop } from './stop.ts'
import { spotOf } from '../plane.ts'
import { type Order, weightOf } from '../order.ts'

const titles = { leave: 'Départ du dépôt', reload: 'Passage au dépôt', home: 'Retour au dépôt' }

/** Where to go, in a few big words. `named` is false once the courier may not read the door any more. */
export function stopTitle(stop: RoundStop, named: boolean): string {
  if (stop.kind === 'break') return `Pause de ${writeCount(stop.minutes, 'minute')}`
  if (stop.kind === 'pickup') return stop.place.name
  if (stop.kind === 'drop') return named ? stop.order.door.address : stop.order.reference
  return titles[stop.kind]
}

/** 'Arrêt 3', or what it is when stops of its kind are not numbered. */
export function stopName({ stops }: Round, stop: RoundStop): string {
  const number = numberOf(stops, stop)
  if (number) return `Arrêt ${number.n}`
  return stop.kind === 'break' ? 'Pause' : stopTitle(stop, true)
}

/** 'Arrêt 3 sur 14, entre 10 h et 12 h' */
export function stopOver({ stops }: Round, stop: RoundStop): string {
  const number = numberOf(stops, stop)
  return number ? `Arrêt ${number.n} sur ${number.of}, ${whenOf(stop)}` : capital(whenOf(stop))
}

/** What was promised, or what was planned where nothing was promised. */
export const whenOf = (stop: RoundStop): string =>
  stop.kind === 'drop'
    ? `entre ${writeClock(stop.order.slotFrom)} et ${writeClock(stop.order.slotTo)}`
    : `vers ${writeClock(stop.arrival)}`

/** '4,2 kg': what is carried is never nothing. */
export const boxKilos = (weight_g: number): string => kilos(Math.max(100, weight_g))

/** The address that calls this number. */
export const telephone = (phone: string): string => `tel:${phone.replaceAll(/[^+\d]/g, '')}`

/** The cold boxes that these goods ride in. */
export const coldsOf = (order: Order, stop?: RoundStop): ColdBox[] => [
  ...new Set(
    order.pickups
      .filter((one) => !stop || one === pickupAt(order, stop))
      .flatMap(({ cold }) => (cold === 'ambient' ? [] : [cold])),
  ),
]

export const coldTag = (cold: ColdBox): string =>
  cold === 'frozen' ? 'Caisse surgelée' : `Caisse froide, ${coldWords[cold]}`

/** What is collected at this stop: its weight. */
export const weightAt = (stop: RoundStop): number =>
  stop.kind === 'drop'
    ? weightOf(stop.order)
    : 'orders' in stop
      ? stop.orders.reduce((sum, order) => sum + (pickupAt(order, stop)?.weight_g ?? 0), 0)
      : 0

/** The way from the stop before: minutes of the plan, and metres as the crow flies lengthened like the plan does. */
export function wayTo({ stops, hub, crow }: Round, stop: RoundStop): string | undefined {
  const at = stops.indexOf(stop)
  const before = stops[at - 1]
  if (!before || stop.kind === 'break') return undefined
  const minutes = Math.max(1, Math.round((stop.arrival.getTime() - before.leaves.getTime()) / 60_000))
  const from = stops.slice(0, at).findLast((one) => one.point)?.point
  if (!from || !stop.point || !crow) return `${minutes} min`
  const [a, b] = [spotOf(hub, from), spotOf(hub, stop.point)]
  const metres = (Math.hypot(a.x_m - b.x_m, a.y_m - b.y_m) * hub.detour_percent) / 100
  const told =
    metres < 1000 ? `${Math.round(metres / 50) * 50} m` : `${writeNumber(Math.round(metres / 100) / 10)} km`
  return `${told}, ${minutes} min`
}
