import { requireActor } from '#people'
import { newSite, notFound, type Ask } from '#platform/web'
import { companiesToAsk, enterCompany, groupsFor, openCompany } from '../access.ts'
import { COMPANIES, COMPANY } from '../company.ts'
import { companiesOf } from '../company-store.ts'
import { requestFilesOf } from '../request-store.ts'
import { companyListPage, noCompanyPage } from './list-page.tsx'
import { requestsPage } from './requests-page.tsx'
import { showHome } from './show-home.ts'

/** Where one enters a company. */
export const homeSite = newSite()
  .get(COMPANIES, enter)
  .get(COMPANY, async (c) => showHome(c, await openCompany(c)))
  .get(`${COMPANY}/demandes`, async (c) => {
    const inside = await openCompany(c)
    return requestsPage(c, inside, await requestFilesOf(c.var.db, inside.company.id))
  })

/** The company of the latest group of a trainee; who trains chooses among those of their groups. */
async function enter(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const { learnt, learns, trains } = await groupsFor(db, actor, now)
  const all = [...learns, ...trains]
  if (all.length === 0 && learnt.length === 0) throw notFound()
  const companies = await companiesOf(
    db,
    all.map(({ id }) => id),
  )
  const of = (groupId: (typeof all)[number]['id']) => companies.find((one) => one.groupId === groupId)
  const own = learns.map(({ id }) => of(id)).find(Boolean)
  if (own) return showHome(c, await enterCompany(c, actor, own.id))
  const mayAsk = (await companiesToAsk(db, actor, now)).length > 0
  if (trains.length === 0) return noCompanyPage(c, { isThere: learns.length > 0, mayAsk })
  return companyListPage(
    c,
    trains.map((group) => ({ group, company: of(group.id) })),
    mayAsk,
  )
}
