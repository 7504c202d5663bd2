import { requireActor } from '#people'
import { newSite, notFound, type Ask } from '#platform/web'
import { groupsTrainedBy } from '#training'
import { enterCompany, groupsLearntBy, latestOf, openCompany } from '../access.ts'
import { wayToServices } from '../clients/door.ts'
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
  const { learnt, learns } = await groupsLearntBy(db, actor, now)
  const own = await latestOf(db, learns)
  if (own) return showHome(c, await enterCompany(c, actor, own))
  const trains = await groupsTrainedBy(db, actor.personId, now)
  if (trains.length + learnt.length === 0) throw notFound()
  const way = await wayToServices(db, actor, now)
  if (trains.length === 0) return noCompanyPage(c, { isThere: learns.length > 0, way })
  const companies = await companiesOf(
    db,
    trains.map(({ id }) => id),
  )
  return companyListPage(
    c,
    trains.map((group) => ({ group, company: companies.find(({ groupId }) => groupId === group.id) })),
    way,
  )
}
