import { field, goTo, newSite, notFound, readForm, sayNext, type Ask, type Site } from '#platform/web'
import { cancelOrder, wasCollected, type CancelRefusal } from '../slots/door.ts'
import { followHours } from './hours.ts'
import { followPage } from './page.tsx'
import type { Followed } from './followed.ts'
import { gesturesOfOrder, standing } from '../gestures/door.ts'
import { readHub } from '../hub-store.ts'
import { expectedFor } from './find-expected.ts'
import { forgottenAt } from '../order-life-store.ts'
import { orderByFollow } from '../order-store.ts'
import { stageOf, type Order } from '../order.ts'
import { placesByIds } from '../place-store.ts'
import type { Sale, SaleRefusal } from './ask-sale.ts'
import { sayWord } from './say-word.ts'
import { markTold } from './told-store.ts'

const PATH = '/livraisons/suivre/:follow'

/** What a customer reads and says of a delivery, at its secret address. */
export const followSite = (sale: Sale): Site =>
  newSite()
    .get(PATH, async (c) => show(c, sale, await followed(c)))
    .post(`${PATH}/mot`, async (c) => say(c, sale))
    .post(`${PATH}/annulation`, async (c) => cancel(c, sale))

/** The order of this secret address. @throws notFound for any other. */
async function followed(c: Ask): Promise<Order> {
  const follow = c.req.param('follow') ?? ''
  const order = /^[\w-]{22,80}$/.test(follow) ? await orderByFollow(c.var.db, follow) : undefined
  if (!order) throw notFound()
  return order
}

const REFRESH_SECONDS = 60

async function show(
  c: Ask,
  sale: Sale,
  order: Order,
  errors: Parameters<typeof followPage>[2] = {},
): Promise<Response> {
  const { db, now } = c.var
  const ids = order.pickups.flatMap(({ placeId }) => (placeId ? [placeId] : []))
  const stands = stageOf(order, now)
  const gestures = standing(await gesturesOfOrder(db, order.id))
  const expected = stands === 'waiting' ? await expectedFor(db, order, now) : undefined
  const all: Followed = {
    order,
    places: new Map((await placesByIds(db, ids)).map((one) => [one.id, one])),
    hubName: (await readHub(db, order.hubId))?.name ?? '',
    stands,
    hours: followHours(order, expected, now),
    gestures,
    cancellable: wasCollected(gestures) ? 'no' : await cancellableIn(c, sale, order),
    forgotten: await forgottenAt(db, order.id),
  }
  // The browser itself comes back, without a script, and only while the hour may still change.
  if (all.hours.near !== 'promised' && Object.keys(errors).length === 0)
    c.header('refresh', String(REFRESH_SECONDS))
  c.header('x-robots-tag', 'noindex')
  c.header('cache-control', 'no-store')
  return followPage(c, all, errors)
}

async function cancellableIn(c: Ask, sale: Sale, { id }: Order): Promise<Followed['cancellable']> {
  const may = await sale.mayCancel(c.var.db, id, c.var.now)
  if (may === undefined) return 'until collected'
  return may ? 'until prepared' : 'no'
}

const wordForm = field.form({ words: field.optionalText(300) })

async function say(c: Ask, sale: Sale): Promise<Response> {
  const order = await followed(c)
  const form = await readForm(c, wordForm)
  if (!form.ok) {
    const words = typeof form.typed['words'] === 'string' ? form.typed['words'].slice(0, 2000) : ''
    return show(c, sale, { ...order, door: { ...order.door, words } }, { words: form.errors['words'] })
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
  if (!done.ok) return show(c, sale, order, { cancel: cancelSentences[done.refusal] })
  sayNext(c, 'La livraison est annulée')
  return goTo(c, `/livraisons/suivre/${order.follow}`)
}
