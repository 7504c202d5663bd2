import { organisationsOf, requireActor } from '#people'
import { goTo, idIn, isId, newSite, notFound, sayNext, type Ask } from '#platform/web'
import { cancelOrder, isCollected, restoreOrder } from '../slots/door.ts'
import { hubFor, placesAskedBy, requireAsker } from '../access.ts'
import { deleteDraft, draftsOf, readDraft } from './draft-store.ts'
import { draftSite } from './draft-routes.ts'
import { draftSlotSite } from './draft-slot-routes.ts'
import type { Order } from '../order.ts'
import type { Place } from '../place.ts'
import { requestsPage } from './list-page.tsx'
import { noPlacePage } from './no-place-page.tsx'
import { requestPage } from './page.tsx'
import { requestOf, requestsOf } from './store.ts'
import { cancelSentences } from './words.tsx'
import { followUrl, tellCustomer, toldOf, unsayCancelled } from '../follow/door.ts'

const HERE = '/livraisons/demandes'
const PER_PAGE = 20

export const requestSite = newSite()
  .get(HERE, list)
  .route('/', draftSite)
  .route('/', draftSlotSite)
  .get(`${HERE}/:id`, show)
  .post(`${HERE}/:id/annulation`, cancel)
  .post(`${HERE}/:id/retour`, restore)
  .post(`${HERE}/:id/oubli`, forget)

const idsOf = (places: readonly Place[]): string[] => places.map(({ id }) => id)

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
  const found = await requestsOf(db, idsOf(places), { search, before, limit: PER_PAGE + 1 })
  const requests = found.slice(0, PER_PAGE)
  const last = found.length > PER_PAGE ? requests.at(-1) : undefined
  const next = last && `${HERE}?${new URLSearchParams({ ...(search ? { q: search } : {}), apres: last.id })}`
  const drafts = before || search ? [] : await draftsOf(db, idsOf(places))
  return requestsPage(c, { places, requests, drafts, search, next, first: before === null })
}

async function asked(c: Ask): Promise<{ by: string; order: Order }> {
  const { actor, places } = await requireAsker(c)
  const order = await requestOf(c.var.db, idIn(c), idsOf(places))
  if (!order) throw notFound()
  return { by: actor.personId, order }
}

async function show(c: Ask): Promise<Response> {
  const { places } = await requireAsker(c)
  const draft = await readDraft(c.var.db, idIn(c), idsOf(places))
  if (draft) return goTo(c, `${HERE}/${draft.id}/${draft.parcels ? 'creneau' : 'colis'}`)
  return one(c, (await asked(c)).order)
}

async function one(c: Ask, order: Order, refused?: string): Promise<Response> {
  const { db, ground } = c.var
  const [collected, told] = [await isCollected(db, order), await toldOf(db, order.id)]
  return requestPage(c, { order, collected, told, url: followUrl(ground.site.url, order.follow), refused })
}

async function cancel(c: Ask): Promise<Response> {
  const { by, order } = await asked(c)
  const { db, now, ground } = c.var
  const done = await db.transaction(async (tx) => {
    const cancelled = await cancelOrder(tx, { id: order.id, reason: { code: 'by shop' }, by }, now)
    const known = (await toldOf(tx, order.id)).includes('taken')
    if (cancelled.ok && known)
      await tellCustomer(tx, { order, what: 'cancelled', siteUrl: ground.site.url }, now)
    return cancelled
  })
  if (!done.ok) return one(c, order, cancelSentences[done.refusal])
  sayNext(c, 'La livraison est annulée. Vous pouvez encore la reprendre.')
  return goTo(c, `${HERE}/${order.id}`)
}

async function restore(c: Ask): Promise<Response> {
  const { by, order } = await asked(c)
  const { db, now, ground } = c.var
  const done = await db.transaction(async (tx) => {
    const restored = await restoreOrder(tx, { id: order.id, by }, now)
    if (restored.ok && (await unsayCancelled(tx, order.id)))
      await tellCustomer(tx, { order: restored.order, what: 'taken', siteUrl: ground.site.url }, now)
    return restored
  })
  if (!done.ok) return one(c, order, restoreSentence(done))
  sayNext(c, 'La livraison est reprise, à la même heure')
  return goTo(c, `${HERE}/${order.id}`)
}

type NotRestored = Exclude<Awaited<ReturnType<typeof restoreOrder>>, { ok: true }>

function restoreSentence(done: NotRestored): string {
  if (done.refusal === 'no bike fits') return done.why
  return done.refusal === 'slot not offered'
    ? 'Son heure a commencé : faites une nouvelle demande.'
    : cancelSentences[done.refusal]
}

async function forget(c: Ask): Promise<Response> {
  const { places } = await requireAsker(c)
  await deleteDraft(c.var.db, idIn(c), idsOf(places))
  return goTo(c, HERE)
}
