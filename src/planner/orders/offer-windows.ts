import type { BikeDay, BikePlan } from '../bike-day.ts'
import { openDesk, type Desk } from './desk.ts'
import { makeRoom, putIn, setWindow } from './put-in.ts'
import type { DoorWindow, NoFit, OrderWithoutWindow, Placed, WindowOffer } from './window.ts'
import { withOrder, withWindow } from './day-orders.ts'
import { isHopeless, whyNot } from './why-not.ts'

/**
 * What the bikes answer, window by window, for an order that is not in the plan: a plan in which it and every order already
 * accepted is delivered within the rules, or the limit that comes nearest to letting it in. The others stay where they are while one window
 * at least can be had so; when none can, room is sought for one. Nothing is kept: accept to keep.
 */
export function offerWindows(
  day: BikeDay,
  plan: BikePlan,
  order: OrderWithoutWindow,
  windows: DoorWindow[],
): WindowOffer[] {
  const desk = openDesk(withOrder(day, withWindow(order, 0, 86_400)), plan, order.id)
  const offers = windows.map((window) => offerOf(window, putInto(desk, window)))
  return offers.some(({ fits }) => fits) ? offers : withOneRoom(desk, offers)
}

const offerOf = (window: DoorWindow, { placed, why }: Sought): WindowOffer =>
  placed ? { fits: true, window, ...placed } : { fits: false, window, why }

/** How many windows of a full day are searched for room, those that miss it by least first. Three: twice the time, for two orders more in a hundred. */
const SEARCHED = 1

/** One window for which the others give way, where there is one. */
function withOneRoom(desk: Desk, offers: WindowOffer[]): WindowOffer[] {
  const near = offers
    .flatMap((one, index) => (one.fits || isHopeless(desk, one.why) ? [] : [{ ...one, index }]))
    .toSorted((a, b) => lateness(a.why) - lateness(b.why))
  for (const { index, window } of near.slice(0, SEARCHED)) {
    setWindow(desk, window)
    const placed = makeRoom(desk, { atOnce: true })
    if (placed) return offers.with(index, { fits: true, window, ...placed })
  }
  return offers
}

const lateness = (why: NoFit): number => (why.limit === 'time' ? why.late_s : 0)

type Sought = { placed: Placed; why?: undefined } | { placed?: undefined; why: NoFit }

function putInto(desk: Desk, window: DoorWindow): Sought {
  setWindow(desk, window)
  const placed = putIn(desk)
  return placed ? { placed } : { why: whyNot(desk, window) }
}

/** A place in this window, made if need be, or the limit that is in the way. `atOnce`: who waits is answered with the first room found. */
export function seekPlace(desk: Desk, window: DoorWindow, { atOnce = false } = {}): Sought {
  const sought = putInto(desk, window)
  if (sought.placed || isHopeless(desk, sought.why)) return sought
  const placed = makeRoom(desk, { atOnce })
  return placed ? { placed } : sought
}
