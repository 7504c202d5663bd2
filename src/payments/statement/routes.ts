import { readOrganisation } from '#people'
import type { Day } from '#platform/time'
import { newSite, notFound, type Ask } from '#platform/web'
import { keptPayee } from '../access.ts'
import { owedTo } from '../ledger-store.ts'
import { homePage } from './home-page.tsx'
import { providerOf } from '../provider/door.ts'
import { heldByDisputes, payoutsOf } from '../payout/door.ts'
import { statementPdf, statementXlsx } from './files.ts'
import { statementPage } from './page.tsx'
import { firstPosting, readStatement } from './store.ts'
import { monthIn, monthOf, monthsBetween, spanOf } from './statement.ts'

/** The money of a merchant. */
export const moneySite = newSite()
  .get('/argent', home)
  .get('/argent/releves/:month{[0-9]{4}-[0-9]{2}}', statement)
  .get('/argent/releves/:file{[0-9]{4}-[0-9]{2}\\.(pdf|xlsx)}', statementFile)

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
  if (!month || !organisation || month > monthOf(c.var.now)) throw notFound()
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
