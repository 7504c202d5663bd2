import type { BikeDay, BikeRound, BikeStop, Order } from '../bike-day.ts'
import { AGAIN_S } from './door-cost.ts'
import { goodsOnBoard, ordersDropped } from './goods-on-board.ts'

/** A bike is there five minutes before its wait ends: traffic may take them, and nobody is late. Pages say a wait from there on. */
const MARGIN_S = 300
/** A door is not put off into the last half hour of its window: that is how exactly customers are told of a bike under way. */
const DOOR_MARGIN_S = 1800
/** Waiting at the hub is better than with nothing on board elsewhere. */
const AT_HUB = -1

/**
 * The same stops in their sequence, the bike waiting where least is on board, at the hub if it can: what stands before a wait begins as
 * late as what follows allows. Nothing comes sooner, no rule is broken that was kept, and the bike is back when it was. The first `fixed`
 * stops stay as they are. For a plan that is made: a search finds room by the earliest hours.
 */
export function waitUnladen(day: BikeDay, { bike, stops }: BikeRound, fixed: number): BikeRound {
  if (!stops.some(waits)) return { bike, stops }
  const orders = ordersDropped(day, stops)
  const latest = latestStarts(orders, day.bikes.find(({ id }) => id === bike)?.break?.latest_s, stops)
  const goods = goodsOnBoard(orders, stops)
  const aboard = stops.map(({ kind }, at) =>
    kind === 'hub' ? AT_HUB : goods.filter(({ load, drop }) => load < at && at <= drop).length,
  )
  const nextVisit = stops.map((stop, at) =>
    stop.kind === 'pickup'
      ? stops.findIndex((one, index) => index > at && shopOf(one) === stop.merchant)
      : -1,
  )
  const later = new Float64Array(stops.length)
  const startOf = (at: number) => stops[at]!.start_s + later[at]!
  const leaveOf = (at: number) => stops[at]!.departure_s + later[at]!

  const ladenFirst = aboard.map((_, at) => at).toSorted((a, b) => aboard[b]! - aboard[a]! || b - a)
  // Twice: what is moved for one wait may free what another needs no more.
  for (const at of [...ladenFirst, ...ladenFirst]) {
    if (at <= fixed) continue
    const wait_s = stops[at]!.start_s - stops[at]!.arrival_s + later[at]! - later[at - 1]!
    // A stop that begins later than it could has its margin already.
    waitBefore(at, wait_s - Math.max(0, MARGIN_S - later[at]!))
  }

  /** So much of the wait for a stop is spent before earlier ones instead, the nearest first. */
  function waitBefore(at: number, wait_s: number): void {
    let left_s = wait_s
    for (let from = at - 1; from >= fixed && left_s > 0; from--) {
      if (aboard[from]! >= aboard[at]!) continue
      const by_s = Math.min(left_s, mostLater(from, at))
      if (by_s <= 0) continue
      for (let stop = from; stop < at; stop++) later[stop] = later[stop]! + by_s
      left_s -= by_s
      waitBefore(from, by_s)
    }
  }

  /** How much later the stops from `from` on may begin, those from `to` on as they are. */
  function mostLater(from: number, to: number): number {
    let most_s = Infinity
    for (let stop = from; stop < to; stop++)
      most_s = Math.min(most_s, latest[stop]! - startOf(stop), untilAgain(stop, to))
    for (const { load, drop, most_s: onBoard_s } of goods)
      if (load < from && from <= drop && drop < to)
        most_s = Math.min(most_s, onBoard_s - (startOf(drop) - leaveOf(load)))
    return most_s
  }

  /** How much later a shop may be visited before that is within the hour of its next visit, from `to` on. */
  function untilAgain(at: number, to: number): number {
    const again = nextVisit[at]!
    const pause_s = again < to ? Infinity : startOf(again) - leaveOf(at)
    return pause_s < AGAIN_S ? Infinity : pause_s - AGAIN_S
  }

  return { bike, stops: stops.map(movedLater(later)) }
}

const waits = ({ start_s, arrival_s }: BikeStop) => start_s - arrival_s > 0

const shopOf = (stop: BikeStop): string | undefined => (stop.kind === 'pickup' ? stop.merchant : undefined)

const movedLater =
  (later: Float64Array) =>
  (stop: BikeStop, at: number): BikeStop => ({
    ...stop,
    arrival_s: stop.arrival_s + later[Math.max(at - 1, 0)]!,
    start_s: stop.start_s + later[at]!,
    departure_s: stop.departure_s + later[at]!,
  })

/** When stops may begin at the latest; never sooner than they do. */
const latestStarts = (orders: ReadonlyMap<string, Order>, pause_s: number | undefined, stops: BikeStop[]) =>
  stops.map((stop): number => {
    if (stop.kind === 'break') return Math.max(stop.start_s, pause_s ?? 0)
    if (stop.kind !== 'drop') return Infinity
    return Math.max(stop.start_s, (orders.get(stop.order)?.dropoff.to_s ?? 0) - DOOR_MARGIN_S)
  })
