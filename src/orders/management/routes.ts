import { requireOperator, requireOperatorOf } from '#market'
import { requireActor } from '#people'
import { typo } from '#platform/i18n'
import { addDays, asDay, parisDay } from '#platform/time'
import { goTo, idIn, newSite, notFound, readForm, sayNext, field, type Ask } from '#platform/web'
import { cancelOwnOrder, cancelSentences } from '../own-order/door.ts'
import { ORDERS } from './address.ts'
import { handOver } from './hand-over.ts'
import { ordersPage } from './page.tsx'
import { stopOrderPage } from './stop-page.tsx'
import { daysWithOrders, ordersOn } from './store.ts'
import { readOrder } from '../order-store.ts'

/** Every order of a market, day by day, for whoever runs it. */
export const managementSite = newSite()
  .get(ORDERS, (c) => list(c))
  .post(`${ORDERS}/:id/remise`, give)
  .get(`${ORDERS}/:id/annulation`, askStop)
  .post(`${ORDERS}/:id/annulation`, stop)

async function list(c: Ask): Promise<Response> {
  const operating = await requireOperator(c)
  const { market } = operating
  const { db, now } = c.var
  const today = parisDay(now)
  const day = asDay(c.req.query('jour') ?? '') ?? today
  const busy = await daysWithOrders(db, market.id, addDays(today, -7), addDays(today, 8))
  const days = [...new Set([...busy, today, day])].toSorted()
  return ordersPage(c, { operating, today, day, days, orders: await ordersOn(db, market.id, day) })
}

async function ownedOrder(c: Ask) {
  requireActor(c)
  const order = await readOrder(c.var.db, idIn(c))
  if (!order) throw notFound()
  const { actor, at } = await requireOperatorOf(c, order.marketId)
  return { actor, order, at }
}

/** Handed over at the hub; pressed by mistake, it is taken back. */
async function give(c: Ask): Promise<Response> {
  const { actor, order, at } = await ownedOrder(c)
  const form = await readForm(c, field.form({ given: field.oneOf(['yes', 'no']) }))
  const given = form.ok && form.value.given === 'yes'
  if (!form.ok) throw notFound()
  const done = await handOver(c.var.db, { id: order.id, given, by: actor.personId }, c.var.now)
  const words = done.ok ? (given ? 'remise' : 'pas encore remise') : handOverSentences[done.refusal]
  sayNext(c, typo(`${order.reference} : ${words}`))
  return goTo(c, at(`${ORDERS}?jour=${order.day}`))
}

const handOverSentences = {
  'too early': 'elle se remet à partir de son jour',
  over: 'rien n’a changé, voyez son état',
}

async function askStop(c: Ask): Promise<Response> {
  const { order, at } = await ownedOrder(c)
  return stopOrderPage(c, { order, at, typed: '', refused: undefined })
}

async function stop(c: Ask): Promise<Response> {
  const { actor, order, at } = await ownedOrder(c)
  const form = await readForm(c, field.form({ why: field.text(200, 'Dites pourquoi : le client le lira.') }))
  const typed = typeof form.typed['why'] === 'string' ? form.typed['why'].slice(0, 300) : ''
  if (!form.ok) return stopOrderPage(c, { order, at, typed, refused: form.errors['why'] })
  const done = await cancelOwnOrder(
    c.var.db,
    { id: order.id, reason: { words: form.value.why }, by: actor.personId },
    c.var.now,
  )
  if (!done.ok) return stopOrderPage(c, { order, at, typed, refused: cancelSentences[done.refusal] })
  sayNext(c, `${order.reference} est annulée, le client est remboursé`)
  return goTo(c, at(`${ORDERS}?jour=${order.day}`))
}
