import { listOrganisations, professionals, readOrganisation, type Organisation } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { goTo, idIn, newSite, notFound, sayNext, type Ask } from '#platform/web'
import { requireOperator } from './keeper.ts'
import { openPayee, readPayeeAgain } from './open-payee.ts'
import { payeePage, payeesPage, type PayeeRow } from './payee-pages.tsx'
import { allPayees, readPayee } from './payee-store.ts'
import { payeeStateOf } from './payee.ts'

/** The accounts of all merchants at the provider, for whoever answers for the money of the market. */
export const payeeSite = newSite()
  .get('/argent/comptes', list)
  .get('/argent/comptes/:id', show)
  .post('/argent/comptes/:id', open)

const A_PAGE = 25
const MANY = 1000

async function list(c: Ask): Promise<Response> {
  requireOperator(c)
  const rows = await rowsOf(c.var.db)
  const last = rows.findIndex(({ organisation }) => organisation.id === c.req.query('apres'))
  const from = last + 1
  const more = rows.length > from + A_PAGE
  const next = more ? rows[from + A_PAGE - 1]?.organisation.id : undefined
  return payeesPage(c, {
    rows: rows.slice(from, from + A_PAGE),
    unpaid: rows.filter(({ payee }) => !payee?.receives).length,
    next: next && `/argent/comptes?apres=${next}`,
  })
}

/** Who sells: every shop, and whoever has an account. Those that wait come first, then in the order of their names. */
async function rowsOf(db: Db): Promise<PayeeRow[]> {
  const payees = new Map((await allPayees(db)).map((one) => [one.organisationId, one]))
  const merchants = (await listOrganisations(db, { limit: MANY })).filter(
    ({ id, kind }) => kind === 'shop' || payees.has(id),
  )
  const rows = merchants.map((organisation) => ({ organisation, payee: payees.get(organisation.id) }))
  const settled = ({ payee }: PayeeRow) => Number(payeeStateOf(payee) === 'good')
  return rows.toSorted((a, b) => settled(a) - settled(b))
}

async function wanted(c: Ask): Promise<Organisation> {
  requireOperator(c)
  const organisation = await readOrganisation(c.var.db, idIn(c))
  if (!organisation) throw notFound()
  return organisation
}

async function show(c: Ask): Promise<Response> {
  const organisation = await wanted(c)
  const payee = await readPayee(c.var.db, organisation.id)
  if (!payee && organisation.kind !== 'shop') throw notFound()
  const held = await professionals(c.var.db, 'merchant', parisDay(c.var.now), organisation.id)
  return payeePage(c, { organisation, payee, merchants: held.map(({ name }) => name) })
}

/** Asks the provider for an account, and at once what it says of it; when it is silent, the job asks again. */
async function open(c: Ask): Promise<Response> {
  const { id, kind } = await wanted(c)
  const { db, ground, now } = c.var
  if (kind !== 'shop' && !(await readPayee(db, id))) throw notFound()
  await db.transaction((tx) => openPayee(tx, id, now))
  await readPayeeAgain(ground, id, now).catch(() => {})
  const opened = (await readPayee(db, id))?.providerId
  sayNext(c, opened ? 'Le prestataire a répondu' : 'Le prestataire ne répond pas encore. Beffroi redemandera')
  return goTo(c, `/argent/comptes/${id}`)
}
