import { parisDay } from '#platform/time'
import {
  CHANGED_MEANWHILE,
  goTo,
  newSite,
  notFound,
  sayNext,
  sendPieces,
  type Ask,
  type Typed,
} from '#platform/web'
import { requireOperator, type Operating } from '../access.ts'
import { billingOf } from '../billing/door.ts'
import { placeAt } from '../frame.tsx'
import { versionOfPlan } from './account-plan.ts'
import { decidePlan } from './decide-plan.ts'
import { fiscalYearNamed, fiscalYearsBetween } from './fiscal-year.ts'
import { FEC, fecPage } from './page.tsx'
import { planPage } from './plan-page.tsx'
import { readPlan } from './plan-store.ts'
import { readPlanForm, typedPlan } from './read-plan-form.ts'
import { firstOfOperator } from './store.ts'
import { writeFec } from './write-fec.ts'

/** The ledger of a market as accountants read it. */
export const fecSite = newSite()
  .get(FEC, years)
  .get(`${FEC}/plan`, askPlan)
  .post(`${FEC}/plan`, keepPlan)
  .get(`${FEC}/:file{[0-9]{8}\\.txt}`, file)

const sirenOf = async (c: Ask, { operator }: Operating): Promise<string | null> =>
  (await billingOf(c.var.db, operator.id))?.siret.slice(0, 9) ?? null

async function years(c: Ask): Promise<Response> {
  const keeper = await requireOperator(c)
  const { db, now } = c.var
  const first = await firstOfOperator(db, keeper.operator.id)
  const { closingMonth } = await readPlan(db, keeper.operator.id)
  const all = first ? fiscalYearsBetween(first, now, closingMonth) : []
  return fecPage(c, {
    keeper,
    siren: await sirenOf(c, keeper),
    years: all.map((one) => ({
      ...one,
      over: one.closesOn < parisDay(now),
      file: one.closesOn.replaceAll('-', ''),
    })),
  })
}

async function file(c: Ask): Promise<Response> {
  const keeper = await requireOperator(c)
  const { db, now } = c.var
  const name = (c.req.param('file') ?? '').slice(0, 8)
  const plan = await readPlan(db, keeper.operator.id)
  const year = fiscalYearNamed(name, plan.closingMonth)
  const siren = await sirenOf(c, keeper)
  if (!year || !siren || year.from > parisDay(now)) throw notFound()
  const sent = { name: `${siren}FEC${name}.txt`, type: 'text/plain; charset=iso-8859-15' }
  return sendPieces(c, sent, writeFec(db, keeper.operator.id, year, plan))
}

async function askPlan(c: Ask): Promise<Response> {
  const keeper = await requireOperator(c)
  const plan = await readPlan(c.var.db, keeper.operator.id)
  return planPage(c, { keeper, version: versionOfPlan(plan), typed: typedPlan(plan), errors: {} })
}

async function keepPlan(c: Ask): Promise<Response> {
  const keeper = await requireOperator(c)
  const { db, now } = c.var
  const { id } = keeper.operator
  const read = await readPlanForm(c)
  const again = async (typed: Typed, errors: Record<string, string>) =>
    planPage(c, { keeper, version: versionOfPlan(await readPlan(db, id)), typed, errors })
  if (!read.ok) return again(read.typed, read.errors)
  const what = { operatorId: id, plan: read.plan, seen: read.seen, by: keeper.actor.personId }
  const decided = await db.transaction((tx) => decidePlan(tx, what, now))
  if (!decided.ok) return again(read.typed, { seen: CHANGED_MEANWHILE })
  sayNext(c, 'C’est enregistré : le prochain fichier prend ces numéros')
  return goTo(c, placeAt(FEC, keeper))
}
