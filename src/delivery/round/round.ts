import type { Hub, Shift } from '../hub.ts'
import { isSameAddress } from '../place.ts'
import type { RoundStop } from './stop.ts'
import type { PersonId } from '#people'
import type { OrderId } from '../ids.ts'

/**
 * The round of a courier as their telephone shows it: the stops of the plan, and what was done of them. `mine`: the ids of the courier;
 * `crow`: distances are as the crow flies. `freshPress`: the id of what is done next, where no script makes one for each press.
 * `givenUp`: what the customers of its orders gave up, and may refuse.
 */
export type Round = {
  shift: Shift
  hub: Hub
  mine: PersonId[]
  crow: boolean
  stops: RoundStop[]
  givenUp: ReadonlyMap<OrderId, string[]>
  freshPress: string
}

/** The stop to go to now: the first that waits, then those to try again, then the hub. */
export const nextStop = (stops: readonly RoundStop[]): RoundStop | undefined =>
  stops.find((one) => one.state === 'todo' && one.kind !== 'home') ??
  stops.find((one) => one.state === 'again') ??
  stops.find((one) => one.state === 'todo')

/** Doors and shops are numbered, as couriers count them; the hub and breaks are not. */
export function numberOf(
  stops: readonly RoundStop[],
  stop: RoundStop,
): { n: number; of: number } | undefined {
  const counted = stops.filter((one) => one.kind === 'pickup' || one.kind === 'drop')
  const at = counted.findIndex((one) => one === stop)
  return at < 0 ? undefined : { n: at + 1, of: counted.length }
}

/**
 * Which of how many doors of one building this one is, where several are rung one after the other; undefined for one that stands alone, and for what is
 * no door.
 */
export function placeInBuilding(
  stops: readonly RoundStop[],
  stop: RoundStop,
): { n: number; of: number } | undefined {
  const at = stops.indexOf(stop)
  const isWith = (one: RoundStop | undefined) =>
    one?.kind === 'drop' &&
    stop.kind === 'drop' &&
    isSameAddress(one.order.door.address, stop.order.door.address)
  if (!isWith(stops[at])) return undefined
  let [from, to] = [at, at]
  while (isWith(stops[from - 1])) from -= 1
  while (isWith(stops[to + 1])) to += 1
  return to > from ? { n: at - from + 1, of: to - from + 1 } : undefined
}
