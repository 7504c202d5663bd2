import { traceLots, type Gift } from '#farm'
import { readProduct, requireOperatorOf } from '#market'
import { requireActor } from '#people'
import { field, goTo, idIn, newSite, notFound, readForm, type Ask } from '#platform/web'
import { asId } from '#platform/id'
import { affectedBy } from './affected-store.ts'
import { giftsReached, markGiftReached } from './gift-store.ts'
import { recallPage, type ShownRecall } from './page.tsx'
import { markReached, reachedBy } from './reached-store.ts'
import { recallFile } from './recall-file.ts'
import { productIdOf, type Recall } from './recall.ts'
import { RECALLS } from './search.tsx'
import { readRecall } from './store.ts'
import type { RecallId } from '../ids.ts'

/** A recall that was decided: whom it reached, for whoever runs the market. */
export const decidedSite = newSite()
  .get(`${RECALLS}/:file{[0-9a-f-]{36}\\.csv}`, file)
  .get(`${RECALLS}/:id`, async (c) => recallPage(c, await shownIn(c, idIn(c))))
  .post(`${RECALLS}/:id/joint`, noteReached)

async function shownIn(c: Ask, id: RecallId): Promise<ShownRecall> {
  requireActor(c)
  const { db } = c.var
  const recall = await readRecall(db, id)
  if (!recall) throw notFound()
  const operating = await requireOperatorOf(c, recall.marketId)
  const productId = productIdOf(recall)
  return {
    operating,
    recall,
    people: await affectedBy(db, recall),
    reached: new Map((await reachedBy(db, id)).map((order) => [order.orderId, order])),
    gifts: await giftsOf(c, recall),
    giftsKnown: new Map((await giftsReached(db, id)).map((gift) => [gift.giftId, gift])),
    product: productId ? ((await readProduct(db, productId)) ?? null) : null,
  }
}

/** To whom some was given: all of a lot; of a product, what left in the days of the recall. */
async function giftsOf(c: Ask, recall: Recall): Promise<Gift[]> {
  const gifts = (await traceLots(c.var.db, recall.farmLotIds)).flatMap((lot) => lot.gifts)
  if (!('productId' in recall)) return gifts
  return gifts.filter(({ on }) => on >= recall.from && on <= recall.until)
}

const reachedForm = field.form({ order: field.optionalId(), gift: field.optionalId() })

async function noteReached(c: Ask): Promise<Response> {
  const recallId = idIn(c)
  const shown = await shownIn(c, recallId)
  const form = await readForm(c, reachedForm)
  if (!form.ok) return recallPage(c, shown)
  const { order: orderId, gift: giftId } = form.value
  const by = shown.operating.actor.personId
  const gift = shown.gifts.find(({ id }) => id === giftId)
  if (gift)
    await c.var.db.transaction((tx) =>
      markGiftReached(tx, { recallId, giftId: asId(gift.id), by }, c.var.now),
    )
  else if (
    !orderId ||
    !(await c.var.db.transaction((tx) => markReached(tx, { recallId, orderId, by }, c.var.now)))
  )
    throw notFound()
  return goTo(c, `${RECALLS}/${recallId}`)
}

async function file(c: Ask): Promise<Response> {
  const id = (c.req.param('file') ?? '').replace(/\.csv$/, '')
  return c.body(Uint8Array.from(recallFile(await shownIn(c, asId(id)))), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="rappel.csv"',
    'cache-control': 'no-store',
  })
}
