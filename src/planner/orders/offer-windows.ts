import type { BikeDay, BikePlan } from '../bike-day.ts'
import { openDesk, type Desk } from './desk.ts'
import { makeRoom, putIn, setWindow } from './put-in.ts'
import type { DoorWindow, NoFit, OrderWithoutWindow, Placed, WindowOffer } from './window.ts'
import { withOrder, withWindow } from './day-orders.ts'
import { isHopeless, whyNot } from './why-not.ts'

/**
 * What the bikes answer, window by window, for an order that is not in the plan: a plan in which it and every order already
 * accepted is delivered within the rules, or the limit that comes nearest to letting it in. Nothing is kept: accept to keep.
 */
export function offerWindows(
  day: BikeDay,
  plan: BikePlan,
  order: OrderWithoutWindow,
  windows: DoorWindow[],
): WindowOffer[] {
  const desk = openDesk(withOrder(day, withWindow(order, 0, 86_400)), plan, order.id)
  return windows.map((window) => {
    const answer = seekPlace(desk, window)
    return answer.placed ? { fits: true, window, ...answer.placed } : { fits: false, window, why: answer.why }
  })
}

/** A place in this window, or the limit that is in the way. */
export function seekPlace(
  desk: Desk,
  window: DoorWindow,
): { placed: Placed; why?: undefined } | { placed?: undefined; why: NoFit } {
  setWindow(desk, window)
  const placed = putIn(desk)
  if (placed) return { placed }
  const why = whyNot(desk, window)
  const forced = isHopeless(desk, why) ? undefined : makeRoom(desk)
  return forced ? { placed: forced } : { why }
}
