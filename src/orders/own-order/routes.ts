import { goTo, languageOf, newSite, sayNext, speak, type Ask } from '#platform/web'
import { refuse } from '#platform/refusal'
import { payOrder, goToProvider } from '../checkout/door.ts'
import { orderSentences, waySentences } from '../words/door.ts'
import { orderAddress } from '../order-address.ts'
import { cancelPage } from './cancel-page.tsx'
import { orderPage } from './page.tsx'
import { sharesOf } from '../share-store.ts'
import { orderAsked } from '../access.ts'
import type { Order } from '../order.ts'
import { ownSale } from './follow-sale.ts'
import { ownOrder } from './own-order.ts'
import { askWithdraw, keepWithdraw } from './withdraw-routes.ts'

const PATH = '/commandes/:secret'

/** A customer's order, for whoever has its secret address. */
export const orderSite = newSite()
  .get(PATH, async (c) => show(c, await orderAsked(c)))
  .post(`${PATH}/payer`, payAgain)
  .get(`${PATH}/annulation`, askCancel)
  .post(`${PATH}/annulation`, cancel)
  .get(`${PATH}/retractation`, async (c) => askWithdraw(c, await orderAsked(c)))
  .post(`${PATH}/retractation`, async (c) => keepWithdraw(c, await orderAsked(c)))

async function show(c: Ask, order: Order, refused?: string): Promise<Response> {
  const { ground, now } = c.var
  speak(c, orderSentences)
  return orderPage(c, { ...(await ownOrder(ground, order, languageOf(c), now)), refused })
}

async function payAgain(c: Ask): Promise<Response> {
  const order = await orderAsked(c)
  const shares = await sharesOf(c.var.db, [order.id])
  const opened = await payOrder(c.var.ground, { order, shares }, c.var.now)
  if (opened.ok) return goToProvider(c, order, opened.payUrl)
  return show(c, order, speak(c, waySentences).payment[opened.refusal])
}

async function askCancel(c: Ask): Promise<Response> {
  const order = await orderAsked(c)
  if (!(await ownSale.mayCancel(c.var.db, order.id, c.var.now))) return goTo(c, orderAddress(order))
  return cancelPage(c, order)
}

const UNKNOWN = refuse('unknown order')

async function cancel(c: Ask): Promise<Response> {
  const order = await orderAsked(c)
  const cancelled = (await ownSale.cancel(c.var.db, order.id, c.var.now)) ?? UNKNOWN
  const say = speak(c, orderSentences)
  if (!cancelled.ok) return show(c, order, say.cancelRefused[cancelled.refusal])
  sayNext(c, say.cancelDone)
  return goTo(c, orderAddress(order))
}
