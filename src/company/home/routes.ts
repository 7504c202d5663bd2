import { requireActor } from '#people'
import { newSite, notFound, type Ask } from '#platform/web'
import { enterCompany, groupsFor, openCompany, type Inside } from '../access.ts'
import { COMPANIES, COMPANY } from '../company.ts'
import { companiesOf } from '../company-store.ts'
import { comingEvent } from '../events/door.ts'
import { offersOf } from '../offer-store.ts'
import { lastQuoteOf } from '../quote-store.ts'
import { waitingFirst, type RequestFile } from '../request.ts'
import { requestFilesOf } from '../request-store.ts'
import { turnsOf } from '../turn-store.ts'
import { companyListPage, noCompanyPage } from './list-page.tsx'
import type { Now } from './now-card.tsx'
import { homePage } from './page.tsx'
import { requestsPage } from './requests-page.tsx'

/** Where one enters a company. */
export const homeSite = newSite()
  .get(COMPANIES, enter)
  .get(COMPANY, async (c) => home(c, await openCompany(c)))
  .get(`${COMPANY}/demandes`, async (c) => {
    const inside = await openCompany(c)
    return requestsPage(c, inside, await requestFilesOf(c.var.db, inside.company.id))
  })

/** The company of the latest group of a trainee; who trains chooses among those of their groups. */
async function enter(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const { learns, trains } = await groupsFor(db, actor, now)
  const all = [...learns, ...trains]
  if (all.length === 0) throw notFound()
  const companies = await companiesOf(
    db,
    all.map(({ id }) => id),
  )
  const of = (groupId: (typeof all)[number]['id']) => companies.find((one) => one.groupId === groupId)
  const own = learns.map(({ id }) => of(id)).find(Boolean)
  if (own) return home(c, await enterCompany(c, actor, own.id))
  if (trains.length === 0) return noCompanyPage(c)
  return companyListPage(
    c,
    trains.map((group) => ({ group, company: of(group.id) })),
  )
}

async function home(c: Ask, inside: Inside): Promise<Response> {
  const { db } = c.var
  const { id } = inside.company
  const waiting = waitingFirst(await requestFilesOf(db, id))
  const now = await nowOf(c, inside, waiting)
  return homePage(c, inside, {
    now,
    also: now.what === 'request' ? waiting.slice(1) : waiting,
    turns: await turnsOf(db, id),
    lastQuote: await lastQuoteOf(db, id),
    event: await comingEvent(db, id, c.var.now),
  })
}

async function nowOf(c: Ask, { company }: Inside, [file]: RequestFile[]): Promise<Now> {
  if (!company.name) return { what: 'name' }
  if ((await offersOf(c.var.db, company.id)).length === 0) return { what: 'prices' }
  return file ? { what: 'request', file } : { what: 'client' }
}
