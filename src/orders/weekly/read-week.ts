import type { Db } from '#platform/db'
import type { Language } from '#platform/languages'
import { addDays, parisDay, type Day } from '#platform/time'
import { basketLine, findAgain, type Again } from '../again/door.ts'
import { hubOfMarket, stopOf, viewBasket, type BasketSummed } from '../basket/door.ts'
import { readOrder } from '../order-store.ts'
import type { Order } from '../order.ts'
import { feeFor, readSettings } from '../settings/door.ts'
import { slotRefusals } from './refusals.ts'
import { turnFrom } from './turn-store.ts'
import { isResting, nextDay, slotOn, type Turn, type Weekly, type WeeklySlot } from './weekly.ts'

/** A week as its customer reads it. `slot`: its hours, when they are offered; `view`: what it is now, as the page of a basket says it; nothing is held. */
export type Week = Again & {
  turn: Turn
  order: Order | undefined
  slot: WeeklySlot | undefined
  view: BasketSummed
}

/** What is read of it: the week that waits for an answer, or the day of the next one; `resting`: that day is later than it would be. */
export type ShownWeekly = { weekly: Weekly; week: Week | undefined; next: Day; resting: boolean }

/** Reads it, as the market is now; `language`: in which its refusals are said. */
export async function readShown(db: Db, weekly: Weekly, language: Language, now: Date): Promise<ShownWeekly> {
  const turn = await turnFrom(db, weekly.id, addDays(parisDay(now), 1))
  return {
    weekly,
    week: turn && (await readWeek(db, weekly, { turn, language }, now)),
    next: nextDay(weekly, now),
    resting: isResting(weekly, now),
  }
}

/** The lines of a basket that holds what of it is had today. */
export const linesOfWeek = ({ got }: Again, now: Date) =>
  got.map((one) => ({ ...basketLine(one), addedAt: now, removedAt: null }))

type Asked = { turn: Turn; language: Language }

async function readWeek(db: Db, weekly: Weekly, { turn, language }: Asked, now: Date): Promise<Week> {
  const { marketId, mode } = weekly
  const again = await findAgain(db, { marketId, wanted: weekly.lines }, now)
  const shown = await viewBasket(db, { marketId, lines: linesOfWeek(again, now) }, now)
  const settings = await readSettings(db, marketId)
  const hub = await hubOfMarket(db, marketId)
  const slot = slotOn(hub, weekly, turn.day, now)
  const refusals = slot ? slotRefusals(shown, slot, { mode, language }, now) : []
  const view: BasketSummed = {
    basket: { mode },
    shown,
    stop: stopOf(shown),
    hub,
    settings,
    hours: slot && {
      days: [turn.day],
      day: turn.day,
      refusals,
      offers: refusals.length === 0 ? [{ slot, fits: true }] : [],
      without: [],
      none: new Set(),
      possible: undefined,
      nowhere: false,
    },
    feeCents: feeFor(settings, mode, shown.goodsCents),
  }
  const order = turn.orderId ? await readOrder(db, turn.orderId) : undefined
  return { ...again, turn, order, slot, view }
}
