import type { Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import { longestOnBoard_s } from '../cold.ts'
import { coldPickups, countedDays, countedOrders, type ColdPickup } from './store.ts'
import type { CountedBox, CountedCold, FigureRows } from './counted.ts'
import {
  gesturesBetween,
  reasonSentence,
  type AbsentReason,
  type RefusedReason,
  trueTime,
  type Gesture,
  standing,
} from '../gestures/door.ts'
import type { HubId } from '../ids.ts'

/** Why a door did not take its order, as couriers told it, and how many times. */
export type Reason = { how: 'absent' | 'refused'; reason: AbsentReason | RefusedReason; count: number }

/** Everything that the figures of a hub are counted from, between two days; and why doors were not delivered. */
export async function readFigureRows(
  db: Db,
  hubId: HubId,
  from: Day,
  to: Day,
): Promise<FigureRows & { reasons: Reason[] }> {
  const orders = await countedOrders(db, hubId, from, to)
  const days = await countedDays(db, hubId, from, to)
  const pickups = await coldPickups(db, hubId, from, to)
  const gestures = standing(await gesturesBetween(db, hubId, from, to))
  return {
    orders,
    days,
    boxes: boxesOf(gestures),
    colds: coldsOf(pickups, gestures),
    reasons: reasonsOf(gestures),
  }
}

function boxesOf(gestures: readonly Gesture[]): CountedBox[] {
  return gestures.flatMap((one) =>
    one.kind === 'temperature'
      ? [{ day: parisDay(trueTime(one)), cold: one.cold, celsiusTenths: one.celsiusTenths }]
      : [],
  )
}

function coldsOf(pickups: readonly ColdPickup[], gestures: readonly Gesture[]): CountedCold[] {
  const taken = new Map<string, Date>()
  const given = new Map<string, Date>()
  for (const one of gestures) {
    if (one.kind === 'collected') taken.set(`${one.orderId} ${one.placeId}`, trueTime(one))
    if (one.kind === 'delivered' && !given.has(one.orderId)) given.set(one.orderId, trueTime(one))
  }
  return pickups.flatMap(({ orderId, placeId, day, cold }) => {
    const [from, to] = [taken.get(`${orderId} ${placeId}`), given.get(orderId)]
    const limit_s = longestOnBoard_s[cold]
    return from && to && limit_s !== null
      ? [{ day, limit_s, aboard_s: (to.getTime() - from.getTime()) / 1000 }]
      : []
  })
}

/** The words of the last attempt at each door that was never delivered. */
function reasonsOf(gestures: readonly Gesture[]): Reason[] {
  const last = new Map<string, Gesture & { kind: 'absent' | 'refused' }>()
  const delivered = new Set(gestures.flatMap((one) => (one.kind === 'delivered' ? [one.orderId] : [])))
  for (const one of gestures)
    if ((one.kind === 'absent' || one.kind === 'refused') && !delivered.has(one.orderId))
      last.set(one.orderId, one)
  const counted = new Map<string, Reason>()
  for (const { kind: how, reason } of last.values()) {
    const key = `${how} ${reasonSentence(reason)}`
    counted.set(key, { how, reason, count: (counted.get(key)?.count ?? 0) + 1 })
  }
  return [...counted.values()].toSorted((a, b) => b.count - a.count)
}
