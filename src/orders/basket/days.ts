import type { OfferedSlot } from '#delivery'
import { hoursOn, isAway, type Shop } from '#market'
import { writerOf, type Language } from '#platform/languages'
import { addDays, parisDay, type Day } from '#platform/time'
import { waySentences } from '../words/door.ts'
import type { ShownBasket } from './shown-basket.ts'

type Bought = Pick<ShownBasket, 'shops' | 'leadDays'>

/** Why nothing of this basket can be had on a day: one sentence for each shop or product that keeps it. None: the day is good. */
export function dayRefusals(
  { shops, leadDays }: Bought,
  day: Day,
  now: Date,
  language: Language = 'fr',
): string[] {
  const say = waySentences.says[language]
  const today = parisDay(now)
  const early =
    day < addDays(today, leadDays)
      ? shops.flatMap(({ lines }) =>
          lines
            .filter((one) => day < addDays(today, one.offer.product.leadDays))
            .map(({ name, offer }) => say.early(name, offer.product.leadDays)),
        )
      : []
  return [...early, ...shops.flatMap(({ shop }) => shopRefusal(shop, day, language))]
}

function shopRefusal(shop: Shop, day: Day, language: Language): string[] {
  const say = waySentences.says[language]
  const on = writerOf(language).day(day)
  if (isAway(shop, day)) return [say.shopAway(shop.name, on)]
  const closed = shop.opening && hoursOn(shop.opening, day).length === 0
  return closed ? [say.shopClosed(shop.name, on)] : []
}

/** The days that have a slot, in order. */
export const daysOf = (slots: readonly OfferedSlot[]): Day[] => [...new Set(slots.map((one) => one.day))]

/** The day to show: the one asked for, else the first on which everything can be had. */
export function dayToShow(
  bought: Bought,
  slots: readonly OfferedSlot[],
  asked: Day | undefined,
  now: Date,
): Day | undefined {
  const days = daysOf(slots)
  const good = days.find((day) => dayRefusals(bought, day, now).length === 0)
  return days.find((day) => day === asked) ?? good ?? days[0]
}
