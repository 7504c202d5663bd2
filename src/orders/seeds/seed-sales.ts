import { seededMarketId } from '#market'
import type { Tx } from '#platform/db'
import { addMonths, dayOf, parisDay, writeMonth } from '#platform/time'
import type { PersonId } from '#people'
import { idOf } from './example-ids.ts'
import { insertCost } from '../sales/cost-store.ts'
import type { OtherSaleId } from '../sales/other-sale.ts'
import { insertOtherSale } from '../sales/other-store.ts'

/** What the activity cost, month after month: some ten people in integration. The last month is not written yet. */
const costs = [1_624_000, 1_741_250, 1_638_800, 1_862_600, 1_750_150]

/**
 * What it sold on the market square and to canteens, without tax. With the stall on Beffroi, its deliveries and its commission, sales are
 * between a fifth and a quarter of the costs.
 */
const elsewhere = [318_400, 352_150, 341_900, 402_300, 328_750]

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
    const sold = { cents: elsewhere[n] ?? 0, source: `journal des ventes, ${writeMonth(month)}` }
    const sale = { ...sold, id: idOf<OtherSaleId>(`other sale ${month}`), month, nature: 'goods' as const }
    await insertOtherSale(tx, { ...sale, marketId: seededMarketId }, by, at > now ? now : at)
  }
}
