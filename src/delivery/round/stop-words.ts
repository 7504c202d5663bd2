import { capital } from '#platform/i18n'
import type { ColdBox } from '../cold.ts'
import { numberOf, type Round } from './round.ts'
import { pickupAt, type RoundStop } from './stop.ts'
import { spotOf } from '../plane.ts'
import { type Order, weightOf } from '../order.ts'
import type { RoundWords } from './words.ts'

/** Where to go, in a few big words. `named` is false once the courier may not read the door any more. */
export function stopTitle(stop: RoundStop, named: boolean, { say }: RoundWords): string {
  if (stop.kind === 'break') return say.pauseOf(stop.minutes)
  if (stop.kind === 'pickup') return stop.place.name
  if (stop.kind === 'drop') return named ? stop.order.door.address : stop.order.reference
  return say.hub[stop.kind]
}

/** 'Arrêt 3', or what it is when stops of its kind are not numbered. */
export function stopName({ stops }: Round, stop: RoundStop, words: RoundWords): string {
  const number = numberOf(stops, stop)
  if (number) return words.say.stop(number.n)
  return stop.kind === 'break' ? words.say.pause : stopTitle(stop, true, words)
}

/** 'Arrêt 3 sur 14, entre 10 h et 12 h' */
export function stopOver({ stops }: Round, stop: RoundStop, words: RoundWords): string {
  const number = numberOf(stops, stop)
  const when = whenOf(stop, words)
  return number ? `${words.say.stopOf(number.n, number.of)}${words.write.comma}${when}` : capital(when)
}

/** What was promised, or what was planned where nothing was promised. */
export const whenOf = (stop: RoundStop, { say, write }: RoundWords): string =>
  stop.kind === 'drop'
    ? say.between(write.clock(stop.order.slotFrom), write.clock(stop.order.slotTo))
    : say.around(write.clock(stop.starts))

/** '4,2 kg': what is carried is never nothing. */
export const boxKilos = (weight_g: number, { say, write }: RoundWords): string =>
  say.kilos(write.number(Math.round(Math.max(100, weight_g) / 100) / 10))

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

export const coldTag = (cold: ColdBox, { say }: RoundWords): string =>
  cold === 'frozen' ? say.frozenBox : say.coldBox(say.cold[cold])

/** What is collected at this stop: its weight. */
export const weightAt = (stop: RoundStop): number =>
  stop.kind === 'drop'
    ? weightOf(stop.order)
    : 'orders' in stop
      ? stop.orders.reduce((sum, order) => sum + (pickupAt(order, stop)?.weight_g ?? 0), 0)
      : 0

/** The way from the stop before, and how long one waits there: minutes of the plan, and metres as the crow flies lengthened like the plan does. */
export function wayTo(
  { stops, hub, crow }: Round,
  stop: RoundStop,
  { say, write }: RoundWords,
): string | undefined {
  const at = stops.indexOf(stop)
  const before = stops[at - 1]
  if (!before || stop.kind === 'break') return undefined
  const wait = waitAt(stop)
  const waiting = wait < WAITS_MINUTES ? '' : `${write.comma}${say.waiting(write.minutes(wait))}`
  const minutes = Math.max(1, Math.round((stop.arrival.getTime() - before.leaves.getTime()) / 60_000))
  const from = stops.slice(0, at).findLast((one) => one.point)?.point
  if (!from || !stop.point || !crow) return `${write.minutes(minutes)}${waiting}`
  const [a, b] = [spotOf(hub, from), spotOf(hub, stop.point)]
  const metres = (Math.hypot(a.x_m - b.x_m, a.y_m - b.y_m) * hub.detour_percent) / 100
  const told =
    metres < 1000
      ? say.metres(Math.round(metres / 50) * 50)
      : say.kilometres(write.number(Math.round(metres / 100) / 10))
  return `${told}${write.comma}${write.minutes(minutes)}${waiting}`
}

/** A wait that is worth saying. */
const WAITS_MINUTES = 5

const waitAt = ({ starts, arrival }: RoundStop): number =>
  Math.round((starts.getTime() - arrival.getTime()) / 60_000)
