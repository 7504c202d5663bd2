import type { Expected } from './expected.ts'
import type { Order } from '../order.ts'

/** Between when and when a customer waits, and how near the bike is. */
export type FollowHours = { near: 'promised' | 'on the way' | 'soon' | 'next'; from: Date; to: Date }

const MINUTE = 60_000
const ROUNDED = 5 * MINUTE

/** Stops before one's own at which ten minutes can be said. */
const SOON_STOPS = 2

/**
 * The hours narrow as the bike comes: those promised, then half an hour on either side once it has left, then ten minutes when two
 * stops are left before this door. From the plan and what the couriers noted: nobody's place is asked.
 */
export function followHours(
  { slotFrom, slotTo }: Pick<Order, 'slotFrom' | 'slotTo'>,
  expected: Expected | undefined,
  now: Date,
): FollowHours {
  if (!expected?.left) return { near: 'promised', from: slotFrom, to: slotTo }
  const { from, to, stopsBefore } = expected
  const middle = (from.getTime() + to.getTime()) / 2
  const soon = stopsBefore !== null && stopsBefore <= SOON_STOPS
  const margin = (soon ? 10 : 30) * MINUTE
  // A bike that comes early waits for the slot to begin.
  const begin = Math.max(middle - margin, now.getTime(), slotFrom.getTime())
  return {
    near: !soon ? 'on the way' : stopsBefore === 0 ? 'next' : 'soon',
    from: new Date(Math.floor(begin / ROUNDED) * ROUNDED),
    to: new Date(Math.ceil(Math.max(middle + margin, begin + ROUNDED) / ROUNDED) * ROUNDED),
  }
}
