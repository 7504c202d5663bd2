import { traceLots, type Gift } from '#farm'
import { readProduct, requireOperator, requireOperatorOf } from '#market'
import { requireActor } from '#people'
import { writeCsv } from '#platform/sheets'
import { asDay, parisClock, parisDay } from '#platform/time'
import {
  field,
  goTo,
  idIn,
  isId,
  newSite,
  notFound,
  readForm,
  sayNext,
  type Ask,
  type Typed,
} from '#platform/web'
import { writeCount } from '#platform/i18n'
import { orderAddress } from '../order-address.ts'
import { orderBySecret } from '../order-store.ts'
import { findRecall, type RecallFound, type RecallSearch } from './find.ts'
import { giftsReached, markGiftReached } from './gift-store.ts'
import { recallGoods, type Recalled, type RecallRefusal } from './recall-goods.ts'
import { recallPage, type ShownRecall } from './page.tsx'
import { newRecallPage, recallsPage } from './list-pages.tsx'
import { RECALLS } from './search.tsx'
import { recallReadPage } from './read-page.tsx'
import { affectedBy, listRecalls, markReached, reachedBy, readRecall, recallsOfOrder } from './store.ts'
import { writeGoodsOf, type Recall } from './recall.ts'

/** From a lot to every customer, for whoever runs the market; and what the customer reads. */
export const recallSite = newSite()
  .get(RECALLS, async (c) => {
    const operating = await requireOperator(c)
    return recallsPage(c, { operating, recalls: await listRecalls(c.var.db, operating.market.id) })
  })
  .get(`${RECALLS}/nouveau`, async (c) => {
    const operating = await requireOperator(c)
    const { search, productId } = searchIn(c.req.query())
    const found = await findRecall(c.var.db, operating.market, search, productId)
    return newRecallPage(c, { operating, search, found, searchFaults: faultsOf(search, found) })
  })
  .post(RECALLS, decide)
  .get(`${RECALLS}/:file{[0-9a-f-]{36}\\.csv}`, csv)
  .get(`${RECALLS}/:id`, async (c) => recallPage(c, await shownIn(c, idIn(c))))
  .post(`${RECALLS}/:id/joint`, noteReached)
  .get('/commandes/:secret/rappel/:id', async (c) => recallReadPage(c, await readBy(c)))
  .post('/commandes/:secret/rappel/:id', saidRead)

function searchIn(typed: Typed | Record<string, string>): { search: RecallSearch; productId: string | null } {
  const said = (name: string) => {
    const value = typed[name]
    return typeof value === 'string' ? value.trim().slice(0, 60) : ''
  }
  const [from, until] = [asDay(said('du')) ?? null, asDay(said('au')) ?? null]
  const productId = isId(said('choix')) ? said('choix') : null
  return { search: { lot: said('lot'), product: said('produit'), from, until }, productId }
}

function faultsOf({ from, until }: RecallSearch, { choices, about }: RecallFound): Record<string, string> {
  if (from && until && from > until) return { du: 'Le premier jour vient avant le dernier.' }
  return choices.length > 0 && !about && (!from || !until) ? { du: 'Donnez les deux jours.' } : {}
}

const decideForm = field.form({
  id: field.id('Envoyez de nouveau.'),
  message: field.text(500, 'Dites ce que le client doit faire.'),
})

async function decide(c: Ask): Promise<Response> {
  const operating = await requireOperator(c)
  const { actor, market } = operating
  const form = await readForm(c, decideForm)
  const { search, productId } = searchIn(form.typed)
  const found = await findRecall(c.var.db, market, search, productId)
  if (!form.ok) return newRecallPage(c, { operating, search, found, errors: form.errors, typed: form.typed })
  if (!found.about) {
    const errors = { lot: 'Dites d’abord ce qui est rappelé.', ...faultsOf(search, found) }
    return newRecallPage(c, { operating, search, found, searchFaults: errors, errors })
  }
  const { id, message: words } = form.value
  const what = { ...found.about, id, marketId: market.id, words, by: actor.personId }
  const recalled = await recallGoods(c.var.ground, what, c.var.now)
  if (!recalled.ok) {
    const errors = { message: refusals[recalled.refusal] }
    return newRecallPage(c, { operating, search, found, errors, typed: form.typed })
  }
  sayNext(c, saidOf(recalled))
  return goTo(c, `${RECALLS}/${id}`)
}

const refusals = {
  'nothing to recall': 'Dites d’abord ce qui est rappelé.',
} satisfies Record<RecallRefusal, string>

function saidOf({ told, stopped, again }: Recalled): string {
  if (again) return 'Ce rappel était déjà décidé'
  const sale = stopped === 'now' ? 'La vente est arrêtée' : 'Ce n’était plus en vente'
  return `${sale}, ${writeCount(told, 'client prévenu', 'clients prévenus')}`
}

async function shownIn(c: Ask, id: string): Promise<ShownRecall> {
  requireActor(c)
  const recall = await readRecall(c.var.db, id)
  if (!recall) throw notFound()
  const operating = await requireOperatorOf(c, recall.marketId)
  const people = await affectedBy(c.var.db, recall)
  const reached = new Map((await reachedBy(c.var.db, id)).map((one) => [one.orderId, one]))
  const gifts = await giftsOf(c, recall)
  const giftsKnown = new Map((await giftsReached(c.var.db, id)).map((one) => [one.giftId, one]))
  const product = recall.productId ? ((await readProduct(c.var.db, recall.productId)) ?? null) : null
  return { operating, recall, people, reached, gifts, giftsKnown, product }
}

/** To whom some was given: all of a lot; of a product, what left in the days of the recall. */
async function giftsOf(c: Ask, { farmLotIds, from, until }: Recall): Promise<Gift[]> {
  const gifts = (await traceLots(c.var.db, farmLotIds)).flatMap((one) => one.gifts)
  return from && until ? gifts.filter(({ on }) => on >= from && on <= until) : gifts
}

const reachedForm = field.form({ commande: field.optionalId(), don: field.optionalId() })

async function noteReached(c: Ask): Promise<Response> {
  const recallId = idIn(c)
  const shown = await shownIn(c, recallId)
  const form = await readForm(c, reachedForm)
  if (!form.ok) return recallPage(c, shown)
  const { commande: orderId, don } = form.value
  const by = shown.operating.actor.personId
  const gift = shown.gifts.find((one) => one.id === don)
  if (gift) await markGiftReached(c.var.db, { recallId, giftId: gift.id, by }, c.var.now)
  else if (!orderId || !(await markReached(c.var.db, { recallId, orderId, by }, c.var.now))) throw notFound()
  return goTo(c, `${RECALLS}/${recallId}`)
}

async function csv(c: Ask): Promise<Response> {
  const id = (c.req.param('file') ?? '').replace(/\.csv$/, '')
  const { people, reached, gifts, giftsKnown } = await shownIn(c, id)
  const rows = people.map((one) => {
    const at = reached.get(one.orderId)
    return [
      one.reference,
      one.buyerName,
      one.phone ?? '',
      one.email ?? '',
      one.day,
      writeGoodsOf(one.goods),
      at?.toldAt ? `${parisDay(at.toldAt)} ${parisClock(at.toldAt)}` : '',
      at?.channel ?? '',
      at?.reachedAt ? `${parisDay(at.reachedAt)} ${parisClock(at.reachedAt)}` : '',
    ]
  })
  const given = gifts.map(({ id: giftId, lotNumber, toWhom, on, goods }) => {
    const at = giftsKnown.get(giftId)?.reachedAt
    return [
      `Don du lot ${lotNumber}`,
      toWhom,
      '',
      '',
      on,
      goods,
      '',
      '',
      at ? `${parisDay(at)} ${parisClock(at)}` : '',
    ]
  })
  const headers = [
    'Commande',
    'Client',
    'Téléphone',
    'Courriel',
    'Jour',
    'Produits',
    'Prévenu le',
    'Par',
    'Joint le',
  ]
  return c.body(Uint8Array.from(writeCsv(headers, [...rows, ...given])), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="rappel.csv"',
    'cache-control': 'no-store',
  })
}

async function readBy(c: Ask) {
  const { db } = c.var
  const order = await orderBySecret(db, c.req.param('secret') ?? '')
  const recall = order && (await recallsOfOrder(db, order.id)).find((one) => one.id === idIn(c))
  if (!recall) throw notFound()
  const mine = (await affectedBy(db, recall)).find((one) => one.orderId === order.id)
  const reached = (await reachedBy(db, recall.id)).find((one) => one.orderId === order.id)
  return { order, recall, mine, reached }
}

async function saidRead(c: Ask): Promise<Response> {
  const { order, recall } = await readBy(c)
  await readForm(c, field.form({}))
  await markReached(c.var.db, { recallId: recall.id, orderId: order.id, by: null }, c.var.now)
  return goTo(c, `${orderAddress(order)}/rappel/${recall.id}`)
}
