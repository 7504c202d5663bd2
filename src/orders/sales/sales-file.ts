import { requireOperator } from '#market'
import { writeCsv } from '#platform/sheets'
import { parisDay } from '#platform/time'
import type { Ask } from '#platform/web'
import { readCounter } from './read-counter.ts'
import { yearIn } from './asked-months.ts'

/** A year, month by month, as a sheet. */
export async function salesFile(c: Ask): Promise<Response> {
  const { market } = await requireOperator(c)
  const year = yearIn(c)
  const { months } = await readCounter(c.var.db, market, year, parisDay(c.var.now))
  const euros = (cents: number | null) => (cents === null ? null : cents / 100)
  const rows = months.map((one) => [
    one.month,
    euros(one.bySource.stall),
    euros(one.bySource.delivery),
    euros(one.bySource.commission),
    euros(one.otherCents),
    euros(one.salesCents),
    euros(one.costCents),
    one.words[0]?.source ?? '',
  ])
  const headers = [
    'Mois',
    'Étal HT',
    'Livraisons HT',
    'Commission HT',
    'Hors Beffroi HT',
    'Ventes HT',
    'Charges',
    'Source',
  ]
  return c.body(Uint8Array.from(writeCsv(headers, rows)), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="part-des-ventes-${year}.csv"`,
    'cache-control': 'no-store',
  })
}
