import type { Market } from '#market'
import type { Db } from '#platform/db'
import { addMonths, dayOf, type Day } from '#platform/time'
import { forecastOf, knownShare, ORDINARY_CEILING_BP, roomLeft, stateOf } from './rate.ts'
import { ceilingOn } from './ceiling-store.ts'
import { costsBetween } from './cost-store.ts'
import { counts } from './other-sale.ts'
import { otherSalesBetween } from './other-store.ts'
import { salesByMonth, type SalesSource } from './store.ts'
import type { CounterMonth, Counter } from './counter.ts'

/** Counts a year as it is known today. Months to come are absent. */
export async function readCounter(
  db: Db,
  market: Pick<Market, 'id' | 'organisationId'>,
  year: number,
  today: Day,
): Promise<Counter> {
  const from = dayOf(`${year}-01-01`)
  const until = addMonths(from, 12)
  const sales = await salesByMonth(db, { market, from, until })
  const others = await otherSalesBetween(db, market.id, from, until)
  const costs = await costsBetween(db, market.id, from, until)
  const months = monthsOf(year, today).map((month): CounterMonth => {
    const own = sales.filter((one) => one.month === month)
    const centsOf = (source: SalesSource) => own.find((one) => one.source === source)?.cents ?? 0
    const otherCents = others
      .filter((one) => one.month === month && counts(one))
      .reduce((sum, one) => sum + one.cents, 0)
    const words = costs.filter((one) => one.month === month)
    return {
      month,
      bySource: {
        stall: centsOf('stall'),
        delivery: centsOf('delivery'),
        commission: centsOf('commission'),
      },
      otherCents,
      salesCents: own.reduce((sum, one) => sum + one.cents, otherCents),
      costCents: words[0]?.cents ?? null,
      words,
    }
  })
  const last = addMonths(from, 12) <= today ? dayOf(`${year}-12-31`) : today
  const decision = await ceilingOn(db, market.id, last)
  const ceiling_bp = decision?.ceiling_bp ?? ORDINARY_CEILING_BP
  const elapsed = months.map((one) => one.month).filter((month) => month < today.slice(0, 7))
  const [known, forecast] = [knownShare(months), forecastOf(months, elapsed)]
  const soldCents = months.reduce((sum, one) => sum + one.salesCents, 0)
  return {
    year,
    months,
    known,
    soldCents,
    ceiling_bp,
    decision,
    state: stateOf(known, ceiling_bp),
    forecast,
    forecastState: forecast ? stateOf(forecast, ceiling_bp) : 'unknown',
    roomCents: forecast ? roomLeft(forecast, soldCents, ceiling_bp) : null,
  }
}

/** '2026-01' … up to the month of today. */
function monthsOf(year: number, today: Day): string[] {
  const all = Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, '0')}`)
  return all.filter((month) => month <= today.slice(0, 7))
}
