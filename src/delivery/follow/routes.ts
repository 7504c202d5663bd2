import { field, goTo, newSite, readForm, sayNext, type Ask, type Site } from '#platform/web'
import { cancelOrder } from '../slots/door.ts'
import type { Sale } from './ask-sale.ts'
import { sayWord } from './say-word.ts'
import { markTold } from './told-store.ts'
import { followed, showDelivery } from './show-delivery.ts'
import { followWords } from './words.ts'

const PATH = '/livraisons/suivre/:follow'

/** What a customer reads and says of a delivery, at its secret address. */
export const followSite = (sale: Sale): Site =>
  newSite()
    .get(PATH, async (c) => showDelivery(c, sale, await followed(c)))
    .post(`${PATH}/mot`, async (c) => sayToCourier(c, sale))
    .post(`${PATH}/annulation`, async (c) => cancel(c, sale))

const wordForm = field.form({ words: field.optionalText(300) })

async function sayToCourier(c: Ask, sale: Sale): Promise<Response> {
  const { say } = followWords(c)
  const order = await followed(c)
  const form = await readForm(c, wordForm)
  if (!form.ok) {
    const words = typeof form.typed['words'] === 'string' ? form.typed['words'].slice(0, 2000) : ''
    return showDelivery(c, sale, { ...order, door: { ...order.door, words } }, { words: say.wordTooLong })
  }
  const said = await sayWord(c.var.db, { order, words: form.value.words ?? '' })
  sayNext(c, said.ok ? say.wordSent : say.wordLate)
  return goTo(c, `/livraisons/suivre/${order.follow}`)
}

async function cancel(c: Ask, sale: Sale): Promise<Response> {
  const { db, now } = c.var
  const { say } = followWords(c)
  const order = await followed(c)
  const done = await db.transaction(async (tx) => {
    const cancelled =
      (await sale.cancel(tx, order.id, now)) ??
      (await cancelOrder(tx, { id: order.id, reason: { code: 'by customer' }, by: null }, now))
    if (cancelled.ok) await markTold(tx, order.id, 'cancelled', now)
    return cancelled
  })
  if (!done.ok) return showDelivery(c, sale, order, { cancel: say.cancelRefused[done.refusal] })
  sayNext(c, say.cancelDone)
  return goTo(c, `/livraisons/suivre/${order.follow}`)
}
