import { hubOf, slotsAhead } from '#delivery'
import { sayBasketCount } from '#market'
import { asDay } from '#platform/time'
import {
  countTry,
  networkOf,
  field,
  goTo,
  languageOf,
  newSite,
  readForm,
  speak,
  type Ask,
} from '#platform/web'
import { basketSentences, waySentences } from '../words/door.ts'
import { sayNotReserved } from './not-reserved.ts'
import { BASKET_DAYS, marketOf, basketIn, saveSlot, showBasket } from '../basket/door.ts'
import { goToProvider } from './go-to-provider.ts'
import { orderAsked } from '../access.ts'
import { orderAddress } from '../order-address.ts'
import { buyerIn } from '../order.ts'
import { payOrder } from './pay-order.ts'
import { reserveOrder } from './reserve-order.ts'
import { hearReturn } from './hear-return.ts'

/** From a basket to the page where one pays, and back from it. */
export const paySite = newSite().post('/panier/payer', pay).get('/commandes/:secret/retour', back)

const payForm = (noHour: string) =>
  field.form({
    slot: field.text(40, noHour),
    day: field.optionalText(10),
    total: field.whole(1, 10_000_000),
  })

/** So many reservations from one address: a shelf is not emptied by somebody who never pays. */
const TRIES = { max: 60, seconds: 600 }

async function pay(c: Ask): Promise<Response> {
  const { db, now, ground } = c.var
  const say = speak(c, waySentences)
  const { stop } = speak(c, basketSentences)
  const form = await readForm(c, payForm(say.chooseAnHour))
  const kept = await basketIn(c)
  const basket = kept && { ...kept, buyer: kept.buyer && buyerIn(languageOf(c), kept.buyer) }
  const day = asDay(typeof form.typed['day'] === 'string' ? form.typed['day'] : '')
  const saysOfAge = form.typed['adult'] === 'yes'
  const again = (refused: string) => showBasket(c, { refused, day, saysOfAge })
  if (!basket) return again(stop.empty)
  if (!form.ok) return again(form.errors['slot'] ?? say.reserve['total changed'])
  if (!(await db.transaction((tx) => countTry(tx, `reserve ${networkOf(c)}`, TRIES, now))))
    return again(say.tooMany)
  const market = await marketOf(c, basket)
  if (!market) return again(stop.empty)
  const hub = await hubOf(db, market.organisationId)
  if (!hub) return again(say.hours['unknown hub'])
  const slot = slotsAhead(hub, now).find((one) => one.from.toISOString() === form.value.slot)
  if (!slot) return again(say.hours['slot not offered'])
  await db.transaction((tx) => saveSlot(tx, basket.id, slot.from))
  const ask = { basket, market, hubId: hub.id, slot, totalCents: form.value.total, saysOfAge }
  const reserved = await reserveOrder(db, ask, now)
  if (!reserved.ok) return again(sayNotReserved(languageOf(c), reserved))
  const opened = await payOrder(ground, reserved, now)
  if (!opened.ok) return again(say.payment[opened.refusal])
  return goToProvider(c, reserved.order, opened.payUrl)
}

/** The page of the provider sends its customer here, paid or not. */
async function back(c: Ask): Promise<Response> {
  const order = await orderAsked(c)
  if (await hearReturn(c.var.ground, order, c.var.now)) sayBasketCount(c, 0, BASKET_DAYS)
  return goTo(c, orderAddress(order))
}
