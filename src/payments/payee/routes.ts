import { listOrganisations, professionals, readOrganisation, type OrganisationId } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { goTo, idIn, newSite, notFound, sayNext, type Ask } from '#platform/web'
import { requireOperator, requireOperatorOf } from '../access.ts'
import { openPayee, readPayeeAgain } from './open-payee.ts'
import { payeePage } from './page.tsx'
import { payeesPage } from './list-page.tsx'
import type { PayeeRow } from './payee-row.ts'
import { payeesOfOperator, readPayee } from '../payee-store.ts'
import { payeeStateOf } from '../payee.ts'

/** The accounts of the merchants of a market at the provider, for whoever answers for its money. */
export const payeeSite = newSite()
  .get('/argent/comptes', list)
  .get('/argent/comptes/:id', show)
  .post('/argent/comptes/:id', open)

const A_PAGE = 25
const MANY = 1000

async function list(c: Ask): Promise<Response> {
  const keeper = await requireOperator(c)
  const rows = await rowsOf(c.var.db, keeper.operator.id)
  const last = rows.findIndex(({ organisation }) => organisation.id === c.req.query('apres'))
  const from = last + 1
  const more = rows.length > from + A_PAGE
  const next = more ? rows[from + A_PAGE - 1]?.organisation.id : undefined
  return payeesPage(c, {
    keeper,
    rows: rows.slice(from, from + A_PAGE),
    unpaid: rows.filter(({ payee }) => !payee.receives).length,
    next,
  })
}

/** Who sells on the market of an operator. Those that wait come first, then in the order of their names. */
async function rowsOf(db: Db, operatorId: OrganisationId): Promise<PayeeRow[]> {
  const payees = new Map((await payeesOfOperator(db, operatorId)).map((one) => [one.organisationId, one]))
  const merchants = await listOrganisations(db, { among: [...payees.keys()], limit: MANY })
  const rows = merchants.flatMap((organisation): PayeeRow[] => {
    const payee = payees.get(organisation.id)
    return payee ? [{ organisation, payee }] : []
  })
  const settled = ({ payee }: PayeeRow) => Number(payeeStateOf(payee) === 'good')
  return rows.toSorted((a, b) => settled(a) - settled(b))
}

/** The account that the address names, of a market that its reader answers for. */
async function wanted(c: Ask) {
  const { db } = c.var
  const payee = await readPayee(db, idIn(c))
  const keeper = await requireOperatorOf(c, payee?.operatorId)
  const organisation = payee && (await readOrganisation(db, payee.organisationId))
  if (!organisation) throw notFound()
  return { keeper, payee, organisation }
}

async function show(c: Ask): Promise<Response> {
  const { organisation, ...found } = await wanted(c)
  const held = await professionals(c.var.db, 'merchant', parisDay(c.var.now), organisation.id)
  return payeePage(c, { ...found, organisation, merchants: held.map(({ name }) => name) })
}

/** Asks the provider for an account, and at once what it says of it; when it is silent, the job asks again. */
async function open(c: Ask): Promise<Response> {
  const { keeper, payee } = await wanted(c)
  const { organisationId: id } = payee
  const { db, ground, now } = c.var
  await db.transaction((tx) => openPayee(tx, { organisationId: id, operatorId: keeper.operator.id }, now))
  await readPayeeAgain(ground, id, now).catch(() => {})
  const opened = (await readPayee(db, id))?.providerId
  sayNext(c, opened ? 'Le prestataire a répondu' : 'Le prestataire ne répond pas encore. Beffroi redemandera')
  return goTo(c, `/argent/comptes/${id}`)
}
