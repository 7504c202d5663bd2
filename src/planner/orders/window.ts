import type { BikeDay, BikePlan, ColdKind, Dropoff, Order } from '../bike-day.ts'

/**
 * The hours promised at a door, in seconds since midnight: what a customer chooses as a créneau. `ready_s`: when its goods are then ready,
 * one for each of its pickups; as the order says when not given.
 */
export type DoorWindow = { from_s: number; to_s: number; ready_s?: readonly number[] }

/** An order whose hours are still to be chosen. A whole `Order` will do: its own hours are not looked at. */
export type OrderWithoutWindow = Omit<Order, 'dropoff'> & { dropoff: Omit<Dropoff, 'from_s' | 'to_s'> }

/** What the bikes answer for one window: a plan with everybody in it, or the limit that stands in the way. */
export type WindowOffer =
  | ({ fits: true; window: DoorWindow } & Placed)
  | { fits: false; window: DoorWindow; why: NoFit }

/** An order in its place. `drop_s`: when it is handed over; `moved`: other orders that lost their place for it. */
export type Placed = {
  plan: BikePlan
  bike: string
  drop_s: number
  addedDistance_m: number
  moved: string[]
}

/** A day and a plan of it that has every accepted order. */
export type Accepted = { ok: true; day: BikeDay } & Placed

/** The bike that comes nearest; `leaves_s`: when it leaves the hub for the trip in question, null when no trip matters. */
export type NearestBike = { bike: string; leaves_s: number | null }

/**
 * Why no bike takes an order: of all limits, the one that is passed by least.
 * - `weight`, `volume`, `boxes`: so much too much would be on board at once.
 * - `on-board`: goods would be out of the cold so long beyond what they may.
 * - `time`: this order, or one that comes after it, would be so late.
 * - `ready`: its goods are ready too late at this place, whatever the bike; `shift`: no bike is out so late.
 * - `skill`: no rider or no bike may take it. `full`: no single limit says it, the bikes have too much to do.
 */
export type NoFit =
  | { limit: 'skill'; missing: 'freezer-box' | 'heavy' }
  | ({ limit: 'weight'; over_g: number } & NearestBike)
  | ({ limit: 'volume'; over_ml: number } & NearestBike)
  | ({ limit: 'boxes'; cold: ColdKind; over_boxes: number } & NearestBike)
  | ({ limit: 'on-board'; over_s: number } & NearestBike)
  | ({ limit: 'time'; late_s: number } & NearestBike)
  | ({ limit: 'shift'; over_s: number } & NearestBike)
  | { limit: 'ready'; late_s: number; place: string; ready_s: number }
  | { limit: 'full' }
