import { readOrganisation, type Organisation } from '#people'
import {
  CHANGED_MEANWHILE,
  goTo,
  idIn,
  newSite,
  notFound,
  sayNext,
  type Ask,
  type Typed,
} from '#platform/web'
import { keeperOf } from '../access.ts'
import { placeAt } from '../frame.tsx'
import { billingOf, billingPage, decideBilling, readBillingForm } from '../billing/door.ts'
import { versionOfBilling, type Billing } from '../billing/door.ts'
import { writeInvoices } from './write-invoices.ts'

/** Who the invoices of an organisation name: said by whoever answers for its money. */
export const billingSite = newSite().get('/argent/facturation/:id', ask).post('/argent/facturation/:id', keep)

/** An organisation of the reader: one that runs a market, else one that sells. */
async function own(c: Ask) {
  const id = idIn(c)
  const keeper = await keeperOf(c)
  const operator = keeper.operators.find((one) => one.id === id)
  const organisation = await readOrganisation(c.var.db, id)
  const payee = keeper.own.find(({ organisationId }) => organisationId === id)
  // who runs a market charges what they say here: its direction and its keepers alone
  const sells = payee !== undefined && payee.operatorId !== id
  if (!organisation || (!operator && !sells)) throw notFound()
  const back = operator
    ? placeAt('/argent/commissions', { operators: keeper.operators, operator })
    : `/argent/factures?commerce=${id}`
  const markets = operator ? [id] : payee?.operatorId ? [payee.operatorId] : []
  return { id, keeper, organisation, operates: operator !== undefined, back, markets }
}

async function ask(c: Ask): Promise<Response> {
  const found = await own(c)
  const there = await billingOf(c.var.db, found.id)
  return billingPage(c, {
    ...found,
    version: versionOfBilling(there),
    typed: typedOf(there, found.organisation),
    errors: {},
  })
}

/** What was decided, else what is known of the organisation. */
const typedOf = (there: Billing | undefined, { name, siret, town }: Organisation): Typed =>
  there
    ? { ...there, vatNumber: there.vatNumber ?? '' }
    : { name, siret: siret ?? '', town: town ?? '', address: '', postcode: '', vat: '', vatNumber: '' }

async function keep(c: Ask): Promise<Response> {
  const found = await own(c)
  const { id, keeper, back, markets } = found
  const { db, now } = c.var
  const read = await readBillingForm(c)
  const again = async (errors: Record<string, string>) =>
    billingPage(c, {
      ...found,
      version: versionOfBilling(await billingOf(db, id)),
      typed: read.typed,
      errors,
    })
  if (!read.ok) return again(read.errors)
  const what = { organisationId: id, billing: read.billing, seen: read.seen, by: keeper.actor.personId }
  const decided = await db.transaction(async (tx) => {
    const done = await decideBilling(tx, what, now)
    // what waited for this leaves at once
    if (done.ok) for (const one of markets) await writeInvoices(tx, one, now)
    return done
  })
  if (!decided.ok) return again({ seen: CHANGED_MEANWHILE })
  sayNext(c, 'C’est enregistré')
  return goTo(c, back)
}
