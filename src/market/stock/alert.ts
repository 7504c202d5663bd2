import { availableOf, type Stock } from './stock.ts'

/** When a shop is told that something runs low, in hours of Paris, for who chose none: before it closes, in time to order. */
export const USUAL_HOUR = 17

/** The hours a shop may choose: outside, its own quiet hours would keep the message anyway. */
export const alertHours = Array.from({ length: 15 }, (_, n) => n + 6)

/** How far back one looks to say what is sold a week. */
export const WEEKS_SEEN = 4

/** The quantity proposed: half of what is sold a week, three days before the last one goes. Null when nothing is sold. */
export const proposedUnder = (soldAWeek: number): number | null =>
  soldAWeek > 0 ? Math.ceil(soldAWeek / 2) : null

/** True when there is no more left than its shop wanted to be told of. */
export const isLow = (stock: Stock | undefined, under: number | undefined): boolean =>
  under !== undefined && availableOf(stock) <= under
