import { followUrl, readHub } from '#delivery'
import { merchantsOf, sayBasketCount } from '#market'
import { refundsOf } from '#payments'
import { goTo, newSite, notFound, sayNext, type Ask } from '#platform/web'
import { asId } from '#platform/id'
import { paySentences, comeBack, payOrder, leave } from '../checkout/door.ts'
import { changesOf } from '../change/door.ts'
import { BASKET_DAYS } from '../basket/door.ts'
import { orderAddress } from '../order-address.ts'
import { cancelPage } from './cancel-page.tsx'
import { orderPage } from './page.tsx'
import { cancelSentences } from './sentences.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { orderBySecret } from '../order-store.ts'
import { storyOf } from '../story-store.ts'
import type { Order } from '../order.ts'
import { ownSale } from './follow-sale.ts'
import { recallsOfOrder } from '../recall/door.ts'
import { receiptLinks } from '../receipt/door.ts'
import { replacementsOfOrder } from '../replacement-store.ts'
import { tellStoryOf } from './story-words.ts'
import { askWithdraw, keepWithdraw } from './withdraw-routes.ts'
import { withdrawalsOf } from '../withdrawal/door.ts'

const PATH = '/commandes/:secret'

/** A customer's order, for whoever has its secret address. */
export const orderSite = newSite()
  .get(PATH, async (c) => show(c, await ownOrder(c)))
  .get(`${PATH}/retour`, back)
  .post(`${PATH}/payer`, payAgain)
  .get(`${PATH}/annulation`, askCancel)
  .post(`${PATH}/annulation`, cancel)
  .get(`${PATH}/retractation`, async (c) => askWithdraw(c, await ownOrder(c)))
  .post(`${PATH}/retractation`, async (c) => keepWithdraw(c, await ownOrder(c)))

/** The order of this secret address. @throws notFound for any other. */
async function ownOrder(c: Ask): Promise<Order> {
  const secret = c.req.param('secret') ?? ''
  const order = /^[\w-]{24}$/.test(secret) ? await orderBySecret(c.var.db, secret) : undefined
  if (!order) throw notFound()
  return order
}

async function show(c: Ask, order: Order, refused?: string): Promise<Response> {
  const { db, now, ground } = c.var
  const shares = await sharesOf(db, [order.id])
  const shops = await merchantsOf(
    db,
    shares.map((one) => one.organisationId),
  )
  return orderPage(c, {
    order,
    shares,
    lines: await linesOf(db, [order.id]),
    refunds: await refundsOf(db, asId(order.id)),
    phones: new Map(shops.map((one) => [one.id, one.phone])),
    hub: await readHub(db, order.hubId),
    follow:
      order.state === 'confirmed' && order.paid.follow ? followUrl(ground.site.url, order.paid.follow) : null,
    mayCancel: (await ownSale.mayCancel(db, order.id, now)) ?? false,
    receipts: await receiptLinks(db, order),
    questions: (await replacementsOfOrder(db, order.id)).filter((one) => one.answer === null),
    recalls: await recallsOfOrder(db, order.id),
    withdrawn: await withdrawalsOf(db, order.id),
    now,
    changes: await changesOf(db, order.id),
    story: tellStoryOf(await storyOf(db, order.id), new Map(shares.map((one) => [one.id, one.merchantName]))),
    refused,
  })
}

async function back(c: Ask): Promise<Response> {
  const order = await ownOrder(c)
  if (await comeBack(c.var.ground, order, c.var.now)) sayBasketCount(c, 0, BASKET_DAYS)
  return goTo(c, orderAddress(order))
}

async function payAgain(c: Ask): Promise<Response> {
  const order = await ownOrder(c)
  const shares = await sharesOf(c.var.db, [order.id])
  const opened = await payOrder(c.var.ground, { order, shares }, c.var.now)
  return opened.ok ? leave(c, order, opened.payUrl) : show(c, order, paySentences[opened.refusal])
}

async function askCancel(c: Ask): Promise<Response> {
  const order = await ownOrder(c)
  if (!(await ownSale.mayCancel(c.var.db, order.id, c.var.now))) return goTo(c, orderAddress(order))
  return cancelPage(c, order)
}

const UNKNOWN = { ok: false, refusal: 'unknown order' } as const

async function cancel(c: Ask): Promise<Response> {
  const order = await ownOrder(c)
  const cancelled = (await ownSale.cancel(c.var.db, order.id, c.var.now)) ?? UNKNOWN
  if (!cancelled.ok) return show(c, order, cancelSentences[cancelled.refusal])
  sayNext(c, 'La commande est annulée')
  return goTo(c, orderAddress(order))
}
