import { goTo, sayNext, type Ask } from '#platform/web'
import { cancelOrder, noSlotSentence, restoreOrder } from '../slots/door.ts'
import { cancelSentences } from './words.tsx'
import { tellCustomer, toldOf, unsayCancelled } from '../follow/door.ts'
import { requireRequest, answerRequest } from './request-routes.ts'
import { REQUESTS } from '../asking/door.ts'

export async function cancelRequest(c: Ask): Promise<Response> {
  const { by, order } = await requireRequest(c)
  const { db, now, ground } = c.var
  const done = await db.transaction(async (tx) => {
    const cancelled = await cancelOrder(tx, { id: order.id, reason: { code: 'by shop' }, by }, now)
    const known = (await toldOf(tx, order.id)).includes('taken')
    if (cancelled.ok && known)
      await tellCustomer(tx, { order, what: 'cancelled', siteUrl: ground.site.url }, now)
    return cancelled
  })
  if (!done.ok) return answerRequest(c, order, cancelSentences[done.refusal])
  sayNext(c, 'La livraison est annulée. Vous pouvez encore la reprendre.')
  return goTo(c, `${REQUESTS}/${order.id}`)
}

export async function restoreRequest(c: Ask): Promise<Response> {
  const { by, order } = await requireRequest(c)
  const { db, now, ground } = c.var
  const done = await db.transaction(async (tx) => {
    const restored = await restoreOrder(tx, { id: order.id, by }, now)
    if (restored.ok && (await unsayCancelled(tx, order.id)))
      await tellCustomer(tx, { order: restored.order, what: 'taken', siteUrl: ground.site.url }, now)
    return restored
  })
  if (!done.ok) return answerRequest(c, order, restoreSentence(done))
  sayNext(c, 'La livraison est reprise, à la même heure')
  return goTo(c, `${REQUESTS}/${order.id}`)
}

type NotRestored = Exclude<Awaited<ReturnType<typeof restoreOrder>>, { ok: true }>

function restoreSentence(done: NotRestored): string {
  if (done.refusal === 'no bike fits') return noSlotSentence(done)
  return done.refusal === 'slot not offered'
    ? 'Son heure a commencé : faites une nouvelle demande.'
    : cancelSentences[done.refusal]
}
