import type { LiveStop } from '../workday/door.ts'
import type { Order } from '../order.ts'
import { isSameAddress } from '../place.ts'

/** Stops at one door or in one building, that come one after the other. */
export type Building = { address: string; stops: LiveStop[] }

/** What a lane shows: what is done, folded; then what comes, in order. */
export type LaneLines = { done: LiveStop[]; coming: (LiveStop | Building)[] }

/** The stops of a round as its lane shows them, the return to the hub apart. */
export function laneLines(stops: readonly LiveStop[], orders: ReadonlyMap<string, Order>): LaneLines {
  const shown = stops.slice(0, -1)
  const coming: LaneLines['coming'] = []
  for (const stop of shown.filter(({ done }) => !done)) {
    const address = addressOf(stop, orders)
    const before = coming.at(-1)
    if (!address || !before) coming.push(stop)
    else if ('stops' in before && isSameAddress(before.address, address)) before.stops.push(stop)
    else if (!('stops' in before) && isSameAddress(addressOf(before, orders), address))
      coming.splice(-1, 1, { address, stops: [before, stop] })
    else coming.push(stop)
  }
  return { done: shown.filter(({ done }) => done), coming }
}

/** The street and number of a door; empty elsewhere, and once it is forgotten. */
const addressOf = ({ stop }: LiveStop, orders: ReadonlyMap<string, Order>): string =>
  stop.kind === 'drop' ? (orders.get(stop.order)?.door.address ?? '') : ''
