import { slotsAhead, type Door, type HubId, type OfferedSlot, type OrderId, type ServingHub } from '#delivery'
import type { MarketId } from '#market'
import { addDays, mondayOf, parisClock, parisDay, weekday, type Day } from '#platform/time'
import type { Wanted } from '../again/door.ts'
import type { BasketId, WeeklyId } from '../ids.ts'
import { paidOf, type Buyer, type Order, type OrderMode } from '../order.ts'

/**
 * What somebody wants every week. `weekday`: 1 is Monday; `clock`: when the hours begin in Paris, '10:00'; `pausedUntil`: the day on which
 * it goes on, whichever its day of that week is then; once gone by, silence is counted from it.
 */
export type Weekly = {
  id: WeeklyId
  secret: string
  marketId: MarketId
  weekday: number
  clock: string
  mode: OrderMode
  buyer: Buyer
  door: Door | null
  begunAt: Date
  pausedUntil: Day | null
  lines: Wanted[]
}

/** One week of it. An order is there once it was confirmed, paid or not yet. */
export type Turn = {
  day: Day
  answer: 'skipped' | 'changed' | null
  basketId: BasketId | null
  orderId: OrderId | null
}

/** True for an order that was paid for and not cancelled. */
export const isBought = (order: Order): boolean => paidOf(order) !== null && order.state !== 'cancelled'

/** A basket is prepared so many days before. */
export const PREPARED_DAYS_BEFORE = 3

/** After so many weeks without a yes, it stops by itself, and who and where are forgotten. */
export const SILENT_WEEKS = 8

/** The days of the week that are prepared now, the nearest first: tomorrow to three days ahead, so that a job which missed a day catches up. */
export const daysToPrepare = (now: Date): Day[] =>
  Array.from({ length: PREPARED_DAYS_BEFORE }, (_, n) => addDays(parisDay(now), n + 1))

/** Letters of a week leave between these hours, in Paris. */
export const [FIRST_LETTER, LAST_LETTER] = ['08:00', '20:00']

/**
 * The next day of it, when none is prepared: whoever begins it has just bought for the days before. Tomorrow is one until the last letter of
 * today: it is prepared this morning, if it was not yet. None comes while it rests.
 */
export function nextDay({ weekday: wanted, begunAt, pausedUntil }: Rhythm, now: Date): Day {
  const bought = addDays(parisDay(begunAt), PREPARED_DAYS_BEFORE + 1)
  const coming = addDays(parisDay(now), parisClock(now) < LAST_LETTER ? 1 : 2)
  const from = [bought, coming, pausedUntil ? mondayOf(pausedUntil) : coming].reduce((a, b) =>
    a > b ? a : b,
  )
  return addDays(from, (wanted - weekday(from) + 7) % 7)
}

/** True while its next day is later than it would be, because it rests. */
export const isResting = (weekly: Rhythm, now: Date): boolean =>
  weekly.pausedUntil !== null && nextDay(weekly, now) > nextDay({ ...weekly, pausedUntil: null }, now)

type Rhythm = Pick<Weekly, 'weekday' | 'begunAt' | 'pausedUntil'>

/** Hours that its market offers, and the hub that keeps them. */
export type WeeklySlot = OfferedSlot & { hubId: HubId }

/** The hours of that day which begin at its clock; undefined when its hub offers none. */
export function slotOn(
  hub: ServingHub | undefined,
  { clock }: Pick<Weekly, 'clock'>,
  day: Day,
  now: Date,
): WeeklySlot | undefined {
  const slot = hub && slotsAhead(hub, now).find((one) => one.day === day && parisClock(one.from) === clock)
  return slot && { ...slot, hubId: hub.id }
}

/** Where what it holds, its hour and its rests are changed. */
export const editAddress = (weekly: Pick<Weekly, 'secret'>): string => `${weeklyAddress(weekly)}/modifier`

/** Where its customer confirms, skips, changes, stops it. */
export const weeklyAddress = ({ secret }: Pick<Weekly, 'secret'>): string => `/chaque-semaine/${secret}`
