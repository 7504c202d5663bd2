import { hoursOn, type Shop } from '#market'
import { writerOf, type Language } from '#platform/languages'
import { addDays, parisInstant, type Day } from '#platform/time'
import { dayRefusals, type ShownBasket } from '../basket/door.ts'
import type { OrderMode } from '../order.ts'
import { depositRefusal, waySentences } from '../words/door.ts'
import { nextDay } from './weekly.ts'

type Bought = Pick<ShownBasket, 'shops'>
type Asked = { mode: OrderMode; language: Language }

/** Why a basket cannot be had at an hour of a day, as the page of a basket says it. */
export function slotRefusals(
  bought: Bought,
  slot: { day: Day; from: Date },
  { mode, language }: Asked,
  now: Date,
): string[] {
  const closed = dayRefusals(bought, slot.day, now, language)
  if (closed.length > 0 || mode !== 'pickup') return closed
  const late = depositRefusal(bought.shops, slot, now, language)
  return late ? [late] : []
}

/** So many weeks in a row tell a closing day from a holiday. */
const WEEKS = 4

/** Why it can be had at an hour of no week: one of its shops is always closed then. Undefined when it can. */
export function weekdayRefusal(
  bought: Bought,
  { weekday, from }: { weekday: number; from: string },
  asked: Asked,
  now: Date,
): string | undefined {
  const first = nextDay({ weekday, begunAt: now, pausedUntil: null }, now)
  const days = Array.from({ length: WEEKS }, (_, n) => addDays(first, 7 * n))
  const shut = ({ opening }: Shop) => opening && days.every((day) => hoursOn(opening, day).length === 0)
  const closed = bought.shops.find(({ shop }) => shut(shop))
  const { language } = asked
  if (closed)
    return waySentences.says[language].shopClosed(closed.shop.name, writerOf(language).weekday(weekday))
  const refusals = days.map((day) => slotRefusals(bought, { day, from: parisInstant(day, from) }, asked, now))
  return refusals.every(([one]) => one !== undefined) ? refusals[0]?.[0] : undefined
}
