import type { OfferedSlot } from '#delivery'
import { hoursOn, isAway, type Shop } from '#market'
import { typo, writeCount } from '#platform/i18n'
import { addDays, parisDay, writeDay, type Day } from '#platform/time'
import type { ShownBasket } from './shown-basket.ts'

type Bought = Pick<ShownBasket, 'shops' | 'leadDays'>

/** Why nothing of this basket can be had on a day: one French sentence for each shop or product that keeps it. None: the day is good. */
export function dayRefusals({ shops, leadDays }: Bought, day: Day, now: Date): string[] {
  const today = parisDay(now)
  const early =
    day < addDays(today, leadDays)
      ? shops.flatMap(({ lines }) =>
          lines
            .filter((one) => day < addDays(today, one.offer.product.leadDays))
            .map(({ name, offer }) =>
              typo(`${name} se commande ${writeCount(offer.product.leadDays, 'jour')} à l’avance.`),
            ),
        )
      : []
  return [...early, ...shops.flatMap(({ shop }) => shopRefusal(shop, day))]
}

function shopRefusal(shop: Shop, day: Day): string[] {
  if (isAway(shop, day)) return [typo(`${shop.name} est absent le ${writeDay(day)}.`)]
  const closed = shop.opening && hoursOn(shop.opening, day).length === 0
  return closed ? [typo(`${shop.name} est fermé le ${writeDay(day)}.`)] : []
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
