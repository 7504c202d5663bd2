import { readOrganisation, requireFresh } from '#people'
import { addMonths, dayOf, parisDay, type Day } from '#platform/time'
import { idIn, newSite, notFound, type Ask } from '#platform/web'
import { keeperOf, keptPayee } from './keeper.ts'
import { owedTo } from './ledger-store.ts'
import { accountPage } from './account-page.tsx'
import { homePage } from './money-page.tsx'
import { onboardPayee, readPayeeAgain } from './open-payee.ts'
import { providerOf } from './open-provider.ts'
import { heldByDisputes, payoutsOf } from './payout-store.ts'
import { statementPdf, statementXlsx } from './statement-files.ts'
import { statementPage } from './statement-page.tsx'
import { firstPosting, readStatement } from './statement-store.ts'
import { monthIn, monthsBetween, spanOf } from './statement.ts'

/** The money of a merchant. */
export const moneySite = newSite()
  .get('/argent', home)
  .get('/argent/releves/:month{[0-9]{4}-[0-9]{2}}', statement)
  .get('/argent/releves/:file{[0-9]{4}-[0-9]{2}\\.(pdf|xlsx)}', statementFile)
  .get('/argent/compte/:id', account)
  .post('/argent/compte/:id', onboard)

async function home(c: Ask): Promise<Response> {
  const { payee, keeper } = await keptPayee(c)
  const { db, now, ground } = c.var
  const id = payee.organisationId
  const [organisation, owedCents, heldCents, payouts, first] = await Promise.all([
    readOrganisation(db, id),
    owedTo(db, id),
    heldByDisputes(db, id),
    payoutsOf(db, id, 20),
    firstPosting(db, id),
  ])
  if (!organisation) throw notFound()
  return homePage(c, {
    organisation,
    payee,
    others: await Promise.all(
      keeper.own.filter((one) => one !== payee).map((one) => readOrganisation(db, one.organisationId)),
    ).then((found) => found.filter((one) => one !== undefined)),
    owedCents,
    heldCents,
    payouts,
    months: first ? monthsBetween(first, now) : [],
    keeper,
    ready: providerOf(ground) !== undefined,
  })
}

async function wanted(c: Ask, text: string) {
  const { payee, keeper } = await keptPayee(c)
  const month: Day | undefined = monthIn(text)
  const organisation = await readOrganisation(c.var.db, payee.organisationId)
  if (!month || !organisation || month > addMonths(dayOf(`${parisDay(c.var.now).slice(0, 7)}-01`), 0))
    throw notFound()
  return {
    keeper,
    organisation,
    month,
    statement: await readStatement(c.var.db, payee.organisationId, spanOf(month)),
  }
}

async function statement(c: Ask): Promise<Response> {
  return statementPage(c, await wanted(c, c.req.param('month') ?? ''))
}

async function statementFile(c: Ask): Promise<Response> {
  const [month = '', kind = ''] = (c.req.param('file') ?? '').split('.')
  const found = await wanted(c, month)
  const bytes = kind === 'pdf' ? await statementPdf(found, c.var.now) : statementXlsx(found)
  const type =
    kind === 'pdf' ? 'application/pdf' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="releve-${month}.${kind}"`,
  })
}

/** The account of one of the reader's organisations. */
async function own(c: Ask) {
  const id = idIn(c)
  const keeper = await keeperOf(c)
  const payee = keeper.own.find(({ organisationId }) => organisationId === id)
  const organisation = await readOrganisation(c.var.db, id)
  if (!payee || !organisation) throw notFound()
  return { id, keeper, payee, organisation }
}

/** Read again at the provider: the merchant comes back from there. */
async function account(c: Ask): Promise<Response> {
  const { id } = await own(c)
  await readPayeeAgain(c.var.ground, id, c.var.now).catch(() => {})
  return accountPage(c, {
    ...(await own(c)),
    address: undefined,
    ready: providerOf(c.var.ground) !== undefined,
  })
}

async function onboard(c: Ask): Promise<Response> {
  const found = await own(c)
  const { id } = found
  requireFresh(c, `/argent/compte/${id}`) // where the money goes is said there
  const address = await onboardPayee(c.var.ground, id, c.var.now).catch(() => undefined)
  return accountPage(c, { ...found, address: address ?? null, ready: providerOf(c.var.ground) !== undefined })
}
