import { readOrganisation, requireFresh } from '#people'
import { idIn, newSite, notFound, type Ask } from '#platform/web'
import { accountPage } from './account-page.tsx'
import { keeperOf } from '../access.ts'
import { onboardPayee, readPayeeAgain } from './open-payee.ts'
import { providerOf } from '../provider/door.ts'

/** The account of a merchant at the provider, for the merchant. */
export const accountSite = newSite().get('/argent/compte/:id', account).post('/argent/compte/:id', onboard)

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
