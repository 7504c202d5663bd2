import type { Shop } from '#market'
import type { Day } from '#platform/time'
import { readyFrom } from './shop-hours.ts'

/** What is fetched at the hub is brought there by each shop, this long before the hours that the customer chose. */
const DEPOSIT_MINUTES = 30

/** Until when a shop leaves its part at the hub. */
export const depositBy = ({ slotFrom }: { slotFrom: Date }): Date =>
  new Date(slotFrom.getTime() - DEPOSIT_MINUTES * 60_000)

/** What keeps shops from leaving their goods at the hub in time: there is no time left, or one opens later than that. */
export type DepositStop = 'no time' | { shop: string; opens: Date }

/** Why shops cannot leave their goods at the hub in time for a slot; undefined when they can. */
export function depositStop(
  shops: readonly { shop: Shop }[],
  { day, from }: { day: Day; from: Date },
  now: Date,
): DepositStop | undefined {
  const by = depositBy({ slotFrom: from })
  if (by <= now) return 'no time'
  for (const { shop } of shops) {
    const opens = readyFrom(shop, day)
    if (opens && opens > by) return { shop: shop.name, opens }
  }
  return undefined
}
