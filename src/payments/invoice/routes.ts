import { readOrganisation } from '#people'
import { asId } from '#platform/id'
import { isId, newSite, notFound, type Ask } from '#platform/web'
import { keeperOf, keptPayee, operatingOn, requireOperator, type Keeper } from '../access.ts'
import { billingsOf } from '../billing/door.ts'
import { placeAt } from '../frame.tsx'
import { billingSite } from './billing-routes.ts'
import { firstPosting, monthOf } from '../statement/door.ts'
import { writeInvoiceNumber, type Invoice } from './invoice.ts'
import { uninvoiced } from './ledger-lines-store.ts'
import { commissionsPage } from './market-page.tsx'
import { ownInvoicesPage } from './own-page.tsx'
import { invoicePage } from './page.tsx'
import { renderInvoice } from './pdf.ts'
import { invoicesBy, invoicesTo, readInvoice } from './store.ts'

/** The invoices of the commission: for the merchant, and for whoever runs its market. */
export const invoiceSite = newSite()
  .route('/', billingSite)
  .get('/argent/commissions', issued)
  .get('/argent/factures', own)
  .get('/argent/factures/:file{[0-9a-f-]{36}\\.pdf}', pdf)
  .get('/argent/factures/:id', show)

const A_PAGE = 25

async function issued(c: Ask): Promise<Response> {
  const keeper = await requireOperator(c)
  const { db, now } = c.var
  const { id } = keeper.operator
  const found = await invoicesBy(db, id, { before: beforeIn(c), limit: A_PAGE + 1 })
  const invoices = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? invoices.at(-1) : undefined
  return commissionsPage(c, {
    keeper,
    invoices,
    next: last && `${last.year}-${last.number}`,
    waiting: await uninvoiced(db, { operatorId: id }, monthOf(now)),
    known: (await billingsOf(db, [id])).has(id),
  })
}

function beforeIn(c: Ask): { year: number; number: number } | null {
  const read = /^(\d{4})-(\d{1,6})$/.exec(c.req.query('avant') ?? '')
  return read ? { year: Number(read[1]), number: Number(read[2]) } : null
}

const MANY = 120

async function own(c: Ask): Promise<Response> {
  const { keeper, payee } = await keptPayee(c)
  const { db, now } = c.var
  const { organisationId: id, operatorId } = payee
  const organisation = await readOrganisation(db, id)
  if (!organisation) throw notFound()
  const known = await billingsOf(db, operatorId ? [id, operatorId] : [id])
  return ownInvoicesPage(c, {
    keeper,
    organisation,
    invoices: await invoicesTo(db, id, MANY),
    waiting: await uninvoiced(db, { organisationId: id }, monthOf(now)),
    known: { own: known.has(id), issuer: operatorId !== null && known.has(operatorId) },
    sold: (await firstPosting(db, id)) !== undefined,
    itself: operatorId === id,
  })
}

type Found = { keeper: Keeper; invoice: Invoice; back: { href: string; label: string } }

/** The invoice that the address names, for either side of it. */
async function found(c: Ask, id: string): Promise<Found> {
  const keeper = await keeperOf(c)
  const invoice = isId(id) ? await readInvoice(c.var.db, asId(id)) : undefined
  if (!invoice) throw notFound()
  const operating = operatingOn(keeper, invoice.operatorId)
  if (operating) {
    const back = { href: placeAt('/argent/commissions', operating), label: 'Factures de commission' }
    return { keeper: operating, invoice, back }
  }
  if (!keeper.own.some(({ organisationId }) => organisationId === invoice.organisationId)) throw notFound()
  const href = `/argent/factures?commerce=${invoice.organisationId}`
  return { keeper, invoice, back: { href, label: 'Factures de commission' } }
}

async function show(c: Ask): Promise<Response> {
  return invoicePage(c, await found(c, c.req.param('id') ?? ''))
}

async function pdf(c: Ask): Promise<Response> {
  const { invoice } = await found(c, (c.req.param('file') ?? '').replace(/\.pdf$/, ''))
  return c.body(Uint8Array.from(await renderInvoice(invoice)), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${writeInvoiceNumber(invoice)}.pdf"`,
  })
}
