import { requireOperator } from '#market'
import { addMonths } from '#platform/time'
import { isId, notFound, type Ask } from '#platform/web'
import { salesRowsPage } from './rows-page.tsx'
import { receiptsBehind, salesByMonth } from './store.ts'
import { SALES, sourceOfSlug } from './words.ts'
import { monthIn } from './asked-months.ts'

const A_PAGE = 100

/** The receipts behind a figure of a month. */
export async function showRows(c: Ask): Promise<Response> {
  const { market, at } = await requireOperator(c)
  const source = sourceOfSlug(c.req.param('source') ?? '')
  const from = monthIn(c)
  if (!source) throw notFound()
  const span = { market, from, until: addMonths(from, 1) }
  const asked = c.req.query('apres') ?? ''
  const found = await receiptsBehind(c.var.db, span, source, {
    after: isId(asked) ? asked : null,
    limit: A_PAGE + 1,
  })
  const total = (await salesByMonth(c.var.db, span)).find((one) => one.source === source)?.cents ?? 0
  const shown = found.slice(0, A_PAGE)
  const month = from.slice(0, 7)
  const here = `${SALES}/${month}/${c.req.param('source') ?? ''}`
  const next = found.length > A_PAGE ? at(`${here}?apres=${shown.at(-1)?.id ?? ''}`) : null
  return salesRowsPage(c, { at, month, source, rows: shown, total, next })
}
