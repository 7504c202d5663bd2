import { readMarket } from '#market'
import { field, goTo, newSite, readForm, sayNext, speak, type Ask } from '#platform/web'
import { accountSentences } from '../words/door.ts'
import { putAgain, findAgain, type Refill } from '../again/door.ts'
import { basketIn } from '../basket/door.ts'
import { orderAddress } from '../order-address.ts'
import { orderAsked } from '../access.ts'
import type { Order } from '../order.ts'
import { linesOf } from '../share-store.ts'
import { otherMarketPage, refilledPage } from './refill-pages.tsx'

const PATH = '/commandes/:secret/recommander'

/** What was ordered once goes into the basket again, by one press. */
export const refillSite = newSite().get(PATH, said).post(PATH, refill)

async function refillOf(c: Ask, order: Order): Promise<Refill> {
  const wanted = await linesOf(c.var.db, [order.id])
  return { marketId: order.marketId, wanted, way: order.way, slotFrom: order.slotFrom }
}

const form = field.form({ empty: field.optionalText(3) })

async function refill(c: Ask): Promise<Response> {
  const read = await readForm(c, form)
  const order = await orderAsked(c)
  const wished = await refillOf(c, order)
  const empty = read.ok && read.value.empty === 'yes'
  const again = await putAgain(c, wished, { empty })
  if (!again) return otherMarket(c, order)
  const { got, missing } = again
  if (missing.length > 0 || got.some((one) => one.quantity < one.wanted.quantity))
    return goTo(c, `${orderAddress(order)}/recommander`)
  sayNext(c, speak(c, accountSentences).allInBasket(got.length))
  return goTo(c, '/panier')
}

async function otherMarket(c: Ask, order: Order): Promise<Response> {
  const basket = await basketIn(c)
  const own = basket?.marketId ? await readMarket(c.var.db, basket.marketId) : undefined
  return otherMarketPage(c, { order, own, other: await readMarket(c.var.db, order.marketId) })
}

/** What is in the basket of it, and what is missing; nothing is changed. */
async function said(c: Ask): Promise<Response> {
  const order = await orderAsked(c)
  const again = await findAgain(c.var.db, await refillOf(c, order), c.var.now)
  const inBasket = new Set(
    (await basketIn(c))?.lines.filter((one) => one.removedAt === null).map((one): string => one.productId),
  )
  const there = again.got.filter(({ offer }) => inBasket.has(offer.product.id))
  return refilledPage(c, { order, again, there })
}
