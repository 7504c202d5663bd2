import { goTo, sayNext, type Ask } from '#platform/web'
import { cancelTold, restoreTold } from '../follow/door.ts'
import { requireRequest, answerRequest } from './request-routes.ts'
import { askingWordsIn, noSlotIn, REQUESTS, type AskingWords } from '../asking/door.ts'

export async function cancelRequest(c: Ask): Promise<Response> {
  const { by, order } = await requireRequest(c)
  const words = askingWordsIn(c)
  const { db, now, ground } = c.var
  const done = await cancelTold(db, { order, by, siteUrl: ground.site.url, why: 'by shop' }, now)
  if (!done.ok) return answerRequest(c, order, words.say.refused[done.refusal])
  sayNext(c, words.say.done.cancelled)
  return goTo(c, `${REQUESTS}/${order.id}`)
}

export async function restoreRequest(c: Ask): Promise<Response> {
  const { by, order } = await requireRequest(c)
  const words = askingWordsIn(c)
  const { db, now, ground } = c.var
  const done = await restoreTold(db, { order, by, siteUrl: ground.site.url }, now)
  if (!done.ok) return answerRequest(c, order, notRestored(words, done))
  sayNext(c, words.say.done.restored)
  return goTo(c, `${REQUESTS}/${order.id}`)
}

type NotRestored = Exclude<Awaited<ReturnType<typeof restoreTold>>, { ok: true }>

const notRestored = (words: AskingWords, done: NotRestored): string =>
  done.refusal === 'no bike fits' ? noSlotIn(words.language, done) : words.say.refused[done.refusal]
