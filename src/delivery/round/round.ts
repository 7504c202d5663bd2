import type { Hub, Shift } from '../hub.ts'
import type { RoundStop } from './stop.ts'
import type { PersonId } from '#people'

/**
 * The round of a courier as their telephone shows it: the stops of the plan, and what was done of them. `mine`: the ids of the courier;
 * `crow`: distances are as the crow flies. `freshAct`: the id of what is done next, where no script makes one for each press.
 */
export type Round = {
  shift: Shift
  hub: Hub
  mine: PersonId[]
  crow: boolean
  stops: RoundStop[]
  freshAct: string
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
