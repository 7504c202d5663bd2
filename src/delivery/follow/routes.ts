import { field, goTo, newSite, readForm, sayNext, type Ask, type Site } from '#platform/web'
import { cancelOrder, type CancelRefusal } from '../slots/door.ts'
import type { Sale, SaleRefusal } from './ask-sale.ts'
import { sayWord } from './say-word.ts'
import { markTold } from './told-store.ts'
import { followed, showDelivery } from './show-delivery.ts'

const PATH = '/livraisons/suivre/:follow'

/** What a customer reads and says of a delivery, at its secret address. */
export const followSite = (sale: Sale): Site =>
  newSite()
    .get(PATH, async (c) => showDelivery(c, sale, await followed(c)))
    .post(`${PATH}/mot`, async (c) => say(c, sale))
    .post(`${PATH}/annulation`, async (c) => cancel(c, sale))

const wordForm = field.form({ words: field.optionalText(300) })

async function say(c: Ask, sale: Sale): Promise<Response> {
  const order = await followed(c)
  const form = await readForm(c, wordForm)
  if (!form.ok) {
    const words = typeof form.typed['words'] === 'string' ? form.typed['words'].slice(0, 2000) : ''
    return showDelivery(
      c,
      sale,
      { ...order, door: { ...order.door, words } },
      { words: form.errors['words'] },
    )
  }
  const said = await sayWord(c.var.db, { order, words: form.value.words ?? '' })
  sayNext(c, said.ok ? 'Le livreur lira votre mot' : 'Cette livraison est finie : le mot n’est pas parti')
  return goTo(c, `/livraisons/suivre/${order.follow}`)
}

const cancelSentences = {
  'unknown order': 'Cette livraison n’existe plus.',
  'already collected': 'Trop tard : vos achats sont sur le vélo. Dites-le au livreur, il les reprendra.',
  'too late': 'Trop tard : les commerces préparent déjà. Appelez-les.',
  disputed: 'Votre banque traite déjà ce paiement. Attendez sa réponse.',
} satisfies Record<CancelRefusal | SaleRefusal, string>

async function cancel(c: Ask, sale: Sale): Promise<Response> {
  const { db, now } = c.var
  const order = await followed(c)
  const done = await db.transaction(async (tx) => {
    const cancelled =
      (await sale.cancel(tx, order.id, now)) ??
      (await cancelOrder(tx, { id: order.id, reason: { code: 'by customer' }, by: null }, now))
    if (cancelled.ok) await markTold(tx, order.id, 'cancelled', now)
    return cancelled
  })
  if (!done.ok) return showDelivery(c, sale, order, { cancel: cancelSentences[done.refusal] })
  sayNext(c, 'La livraison est annulée')
  return goTo(c, `/livraisons/suivre/${order.follow}`)
}
