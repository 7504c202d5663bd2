import { seededMarketId } from '#market'
import type { Tx } from '#platform/db'
import { addMonths, dayOf, parisDay } from '#platform/time'
import type { PersonId } from '#people'
import { idOf } from './example-ids.ts'
import { insertCost } from '../sales/cost-store.ts'

/** What the activity cost, month after month: of its market and its deliveries alone. The last month is not written yet. */
const costs = [124_000, 141_250, 138_800, 162_600, 150_150]

/** The costs of the months before this one, of this year. */
export async function seedSales(tx: Tx, now: Date, by: PersonId): Promise<void> {
  const today = parisDay(now)
  const thisMonth = dayOf(`${today.slice(0, 7)}-01`)
  for (const [n, cents] of costs.entries()) {
    const month = addMonths(thisMonth, n - costs.length)
    if (month.slice(0, 4) !== today.slice(0, 4)) continue
    const at = new Date(`${addMonths(month, 1)}T08:00:00Z`)
    await insertCost(
      tx,
      {
        id: idOf(`cost ${month}`),
        marketId: seededMarketId,
        month,
        cents,
        source: 'balance du mois, cabinet Lefort',
      },
      by,
      at > now ? now : at,
    )
  }
}
