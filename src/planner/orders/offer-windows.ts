import type { BikeDay, BikePlan } from '../bike-day.ts'
import { openDesk, type Desk } from './desk.ts'
import { makeRoom, putIn, setWindow } from './put-in.ts'
import type { DoorWindow, NoFit, OrderWithoutWindow, Placed, WindowOffer } from './window.ts'
import { withOrder, withWindow } from './day-orders.ts'
import { isHopeless, whyNot } from './why-not.ts'

/**
 * What the bikes answer, window by window, for an order that is not in the plan: a plan in which it and every order already
 * accepted is delivered within the rules, or the limit that comes nearest to letting it in. The others stay where they are while one window
 * at least can be had so; when none can, room is made. Nothing is kept: accept to keep.
 */
export function offerWindows(
  day: BikeDay,
  plan: BikePlan,
  order: OrderWithoutWindow,
  windows: DoorWindow[],
): WindowOffer[] {
  const desk = openDesk(withOrder(day, withWindow(order, 0, 86_400)), plan, order.id)
  const offers = windows.map((window) => offerOf(window, putInto(desk, window)))
  return offers.some(({ fits }) => fits)
    ? offers
    : offers.map((one) => (one.fits ? one : withRoom(desk, one)))
}

const offerOf = (window: DoorWindow, { placed, why }: Sought): WindowOffer =>
  placed ? { fits: true, window, ...placed } : { fits: false, window, why }

function withRoom(desk: Desk, { window, why }: { window: DoorWindow; why: NoFit }): WindowOffer {
  setWindow(desk, window)
  const placed = isHopeless(desk, why) ? undefined : makeRoom(desk, { atOnce: true })
  return offerOf(window, placed ? { placed } : { why })
}

type Sought = { placed: Placed; why?: undefined } | { placed?: undefined; why: NoFit }

function putInto(desk: Desk, window: DoorWindow): Sought {
  setWindow(desk, window)
  const placed = putIn(desk)
  return placed ? { placed } : { why: whyNot(desk, window) }
}

/** A place in this window, made if need be, or the limit that is in the way. */
export function seekPlace(desk: Desk, window: DoorWindow): Sought {
  const sought = putInto(desk, window)
  if (sought.placed || isHopeless(desk, sought.why)) return sought
  const placed = makeRoom(desk)
  return placed ? { placed } : sought
}
