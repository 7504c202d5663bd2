import { hubOf, noSlotSentence, slotsAhead } from '#delivery'
import { asDay } from '#platform/time'
import { countTry, networkOf, field, newSite, readForm, type Ask } from '#platform/web'
import { hoursSentences, paySentences, reserveSentences } from './sentences.ts'
import { marketOf, basketIn, saveSlot, showBasket } from '../basket/door.ts'
import { goToProvider } from './go-to-provider.ts'
import { payOrder } from './pay-order.ts'
import { reserveOrder } from './reserve-order.ts'
import type { ReservedOrder } from './reserved-order.ts'

/** From a basket to the page where one pays. */
export const paySite = newSite().post('/panier/payer', pay)

const payForm = field.form({
  slot: field.text(40, 'Choisissez une heure.'),
  day: field.optionalText(10),
  total: field.whole(1, 10_000_000),
})

/** So many reservations from one address: a shelf is not emptied by somebody who never pays. */
const TRIES = { max: 60, seconds: 600 }

async function pay(c: Ask): Promise<Response> {
  const { db, now, ground } = c.var
  const form = await readForm(c, payForm)
  const basket = await basketIn(c)
  const day = asDay(typeof form.typed['day'] === 'string' ? form.typed['day'] : '')
  const again = (refused: string) => showBasket(c, { refused, day })
  if (!basket) return again(reserveSentences.empty)
  if (!form.ok) return again(form.errors['slot'] ?? reserveSentences['total changed'])
  if (!(await db.transaction((tx) => countTry(tx, `reserve ${networkOf(c)}`, TRIES, now))))
    return again('Trop de commandes commencées ici. Attendez dix minutes.')
  const market = await marketOf(c, basket)
  if (!market) return again(reserveSentences.empty)
  const hub = await hubOf(db, market.organisationId)
  if (!hub) return again(hoursSentences['unknown hub'])
  const slot = slotsAhead(hub, now).find((one) => one.from.toISOString() === form.value.slot)
  if (!slot) return again(hoursSentences['slot not offered'])
  await db.transaction((tx) => saveSlot(tx, basket.id, slot.from))
  const ask = { basket, market, hubId: hub.id, slot, totalCents: form.value.total }
  const reserved = await reserveOrder(db, ask, now)
  if (!reserved.ok) return again(sentenceOf(reserved))
  const opened = await payOrder(ground, reserved, now)
  if (!opened.ok) return again(paySentences[opened.refusal])
  return goToProvider(c, reserved.order, opened.payUrl)
}

const sentences = { ...hoursSentences, ...reserveSentences }

const sentenceOf = (reserved: Exclude<ReservedOrder, { ok: true }>): string =>
  reserved.refusal === 'no bike fits' ? noSlotSentence(reserved) : sentences[reserved.refusal]
