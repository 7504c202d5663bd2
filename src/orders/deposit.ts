import type { Shop } from '#market'
import { typo } from '#platform/i18n'
import { writeClock, type Day } from '#platform/time'
import { readyFrom } from './shop-hours.ts'

/** What is fetched at the hub is brought there by each shop, this long before the hours that the customer chose. */
const DEPOSIT_MINUTES = 30

/** Until when a shop leaves its part at the hub. */
export const depositBy = ({ slotFrom }: { slotFrom: Date }): Date =>
  new Date(slotFrom.getTime() - DEPOSIT_MINUTES * 60_000)

/** Why shops cannot leave their goods at the hub in time for a slot, in French; undefined when they can. */
export function depositRefusal(
  shops: readonly { shop: Shop }[],
  { day, from }: { day: Day; from: Date },
  now: Date,
): string | undefined {
  const by = depositBy({ slotFrom: from })
  if (by <= now) return 'Les commerces n’ont plus le temps.'
  for (const { shop } of shops) {
    const opens = readyFrom(shop, day)
    if (opens && opens > by) return typo(`${shop.name} ouvre à ${writeClock(opens)}.`)
  }
  return undefined
}
