import { organisationsOf, requireActor } from '#people'
import { goTo, idIn, isId, newSite, type Ask } from '#platform/web'
import { hubFor, placesAskedBy, requireAsker } from '../access.ts'
import { deleteDraft, draftsOf, draftSite, draftSlotSite, REQUESTS } from '../asking/door.ts'
import { requestsPage } from './list-page.tsx'
import { noPlacePage } from './no-place-page.tsx'
import { requestsOf } from './store.ts'
import { idsOfPlaces, showRequest } from './request-routes.ts'
import { cancelRequest, restoreRequest } from './take-back-routes.ts'

const PER_PAGE = 20

export const requestSite = newSite()
  .get(REQUESTS, list)
  .route('/', draftSite)
  .route('/', draftSlotSite)
  .get(`${REQUESTS}/:id`, showRequest)
  .post(`${REQUESTS}/:id/annulation`, cancelRequest)
  .post(`${REQUESTS}/:id/retour`, restoreRequest)
  .post(`${REQUESTS}/:id/oubli`, forget)

async function list(c: Ask): Promise<Response> {
  const { db } = c.var
  const actor = requireActor(c)
  // the bar of whoever runs bikes leads here before they have a place of their own
  if ((await placesAskedBy(db, actor)).length === 0) {
    if (await hubFor(db, actor)) return noPlacePage(c, true)
    if (organisationsOf(actor, 'merchant').length > 0) return noPlacePage(c, false)
  }
  const { places } = await requireAsker(c)
  const search = (c.req.query('q') ?? '').replaceAll('\u0000', '').trim().slice(0, 80)
  const after = c.req.query('apres') ?? ''
  const before = isId(after) ? after : null
  const found = await requestsOf(db, idsOfPlaces(places), { search, before, limit: PER_PAGE + 1 })
  const requests = found.slice(0, PER_PAGE)
  const last = found.length > PER_PAGE ? requests.at(-1) : undefined
  const next =
    last && `${REQUESTS}?${new URLSearchParams({ ...(search ? { q: search } : {}), apres: last.id })}`
  const drafts = before || search ? [] : await draftsOf(db, idsOfPlaces(places))
  return requestsPage(c, { places, requests, drafts, search, next, first: before === null })
}

async function forget(c: Ask): Promise<Response> {
  const { places } = await requireAsker(c)
  await c.var.db.transaction((tx) => deleteDraft(tx, idIn(c), idsOfPlaces(places)))
  return goTo(c, REQUESTS)
}
