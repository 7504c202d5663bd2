import type { LiveStop } from '../workday/door.ts'
import type { Order } from '../order.ts'
import { isSameAddress } from '../place.ts'

/** Stops at one door or in one building, that come one after the other. */
export type Building = { address: string; stops: LiveStop[] }

/** A stop by itself, or those of one building. */
export type LaneLine = LiveStop | Building

/** What a lane shows: what is done, folded; then what comes, both in order. */
export type LaneLines = { done: LaneLine[]; coming: LaneLine[] }

/** The stops of a round as its lane shows them, the return to the hub apart. */
export function laneLines(stops: readonly LiveStop[], orders: ReadonlyMap<string, Order>): LaneLines {
  const shown = stops.slice(0, -1)
  return {
    done: byBuilding(
      shown.filter(({ done }) => done),
      orders,
    ),
    coming: byBuilding(
      shown.filter(({ done }) => !done),
      orders,
    ),
  }
}

/** The stops that lines show, one by one. */
export const stopsIn = (lines: readonly LaneLine[]): LiveStop[] =>
  lines.flatMap((one) => ('stops' in one ? one.stops : [one]))

function byBuilding(stops: readonly LiveStop[], orders: ReadonlyMap<string, Order>): LaneLine[] {
  const lines: LaneLine[] = []
  for (const stop of stops) {
    const address = addressOf(stop, orders)
    const before = lines.at(-1)
    if (!address || !before) lines.push(stop)
    else if ('stops' in before && isSameAddress(before.address, address)) before.stops.push(stop)
    else if (!('stops' in before) && isSameAddress(addressOf(before, orders), address))
      lines.splice(-1, 1, { address, stops: [before, stop] })
    else lines.push(stop)
  }
  return lines
}

/** The street and number of a door; empty elsewhere, and once it is forgotten. */
const addressOf = ({ stop }: LiveStop, orders: ReadonlyMap<string, Order>): string =>
  stop.kind === 'drop' ? (orders.get(stop.order)?.door.address ?? '') : ''
