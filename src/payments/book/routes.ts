import { writeCsv, type CellValue } from '#platform/sheets'
import { dayOf, parisDay, parisInstant } from '#platform/time'
import { newSite, notFound, type Ask } from '#platform/web'
import { bookPage } from './page.tsx'
import { accountLines, postedLines, merchantQuarters, type PostedLine } from './store.ts'
import { requireOperator } from '../access.ts'
import { accountWords, postingWords } from './posting-words.ts'
import { oddPayments } from '../payment-store.ts'

/** The ledger of a market, for whoever answers for its money. */
export const bookSite = newSite()
  .get('/argent/grand-livre', book)
  .get('/argent/grand-livre.csv', csv)
  .get('/argent/vendeurs/:file{[0-9]{4}\\.csv}', merchantsOfYear)

const A_PAGE = 15

async function book(c: Ask): Promise<Response> {
  const keeper = await requireOperator(c)
  const { db } = c.var
  const { id } = keeper.operator
  const reference = referenceIn(c)
  const found = await postedLines(db, id, { before: beforeIn(c), reference, limit: A_PAGE + 1 })
  const shown = found.slice(0, A_PAGE)
  const last = found.length > A_PAGE ? shown.at(-1) : undefined
  const next = last && { ...(reference ? { q: reference } : {}), avant: String(last.id) }
  return bookPage(c, {
    keeper,
    accounts: await accountLines(db, id),
    postings: shown,
    reference,
    next,
    odd: await oddPayments(db, id),
    year: Number(parisDay(c.var.now).slice(0, 4)),
  })
}

const referenceIn = (c: Ask): string => (c.req.query('q') ?? '').trim().toUpperCase().slice(0, 40)

function beforeIn(c: Ask): number | null {
  const before = c.req.query('avant') ?? ''
  return /^\d{1,15}$/.test(before) ? Number(before) : null
}

const IN_A_FILE = 100_000

async function csv(c: Ask): Promise<Response> {
  const { operator } = await requireOperator(c)
  const lines = await postedLines(c.var.db, operator.id, {
    before: null,
    reference: referenceIn(c),
    limit: IN_A_FILE,
  })
  return file(c, 'grand-livre.csv', writeCsv(headers, lines.toReversed().flatMap(rowsOf)))
}

const headers = ['Écriture', 'Jour', 'Nature', 'Référence', 'Compte', 'Débit', 'Crédit']

const rowsOf = ({ id, at, kind, reference, entries }: PostedLine): CellValue[][] =>
  entries.map(({ kind: account, organisation, cents }) => [
    id,
    parisDay(at),
    postingWords[kind],
    reference,
    accountWords(account, organisation),
    cents > 0 ? cents / 100 : null,
    cents < 0 ? -cents / 100 : null,
  ])

/** What each merchant of a market sold in a year, for the yearly declaration of platforms. */
async function merchantsOfYear(c: Ask): Promise<Response> {
  const { operator } = await requireOperator(c)
  const year = (c.req.param('file') ?? '').slice(0, 4)
  if (Number(year) < 2000 || Number(year) > Number(parisDay(c.var.now).slice(0, 4))) throw notFound()
  const from = parisInstant(dayOf(`${year}-01-01`), '00:00')
  const until = parisInstant(dayOf(`${Number(year) + 1}-01-01`), '00:00')
  const rows = (await merchantQuarters(c.var.db, operator.id, { from, until })).map((one): CellValue[] => [
    one.name,
    one.siret,
    one.town,
    Number(year),
    one.quarter,
    one.sales,
    one.grossCents / 100,
    one.takenCents / 100,
  ])
  const names = [
    'Vendeur',
    'SIRET',
    'Commune',
    'Année',
    'Trimestre',
    'Ventes',
    'Versé par les clients (€)',
    'Commission et TVA retenues (€)',
  ]
  return file(c, `vendeurs-${year}.csv`, writeCsv(names, rows))
}

const file = (c: Ask, name: string, bytes: Uint8Array): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  })
