import { goTo, sayNext, type Ask } from '#platform/web'
import { noSlotSentence } from '../slots/door.ts'
import { cancelSentences } from './words.tsx'
import { cancelTold, restoreTold } from '../follow/door.ts'
import { requireRequest, answerRequest } from './request-routes.ts'
import { REQUESTS } from '../asking/door.ts'

export async function cancelRequest(c: Ask): Promise<Response> {
  const { by, order } = await requireRequest(c)
  const { db, now, ground } = c.var
  const done = await cancelTold(db, { order, by, siteUrl: ground.site.url, why: 'by shop' }, now)
  if (!done.ok) return answerRequest(c, order, cancelSentences[done.refusal])
  sayNext(c, 'La livraison est annulée. Vous pouvez encore la reprendre.')
  return goTo(c, `${REQUESTS}/${order.id}`)
}

export async function restoreRequest(c: Ask): Promise<Response> {
  const { by, order } = await requireRequest(c)
  const { db, now, ground } = c.var
  const done = await restoreTold(db, { order, by, siteUrl: ground.site.url }, now)
  if (!done.ok) return answerRequest(c, order, restoreSentence(done))
  sayNext(c, 'La livraison est reprise, à la même heure')
  return goTo(c, `${REQUESTS}/${order.id}`)
}

type NotRestored = Exclude<Awaited<ReturnType<typeof restoreTold>>, { ok: true }>

function restoreSentence(done: NotRestored): string {
  if (done.refusal === 'no bike fits') return noSlotSentence(done)
  return done.refusal === 'slot not offered'
    ? 'Son heure a commencé : faites une nouvelle demande.'
    : cancelSentences[done.refusal]
}
