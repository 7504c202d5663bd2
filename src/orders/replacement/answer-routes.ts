import { field, goTo, idIn, newSite, notFound, readForm, sayNext, speak, type Ask } from '#platform/web'
import { afterSentences } from '../words/door.ts'
import { orderAddress } from '../order-address.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { orderAsked } from '../access.ts'
import { answerReplacement } from './answer-replacement.ts'
import { questionPage, type Question } from './question-page.tsx'
import { readReplacement } from '../replacement-store.ts'

const QUESTION = '/commandes/:secret/question/:id'

/** The question of a shop to its customer, from the secret address of the order. */
export const answerSite = newSite()
  .get(QUESTION, async (c) => questionPage(c, await questionIn(c)))
  .post(QUESTION, reply)

async function questionIn(c: Ask): Promise<Question> {
  const { db } = c.var
  const order = await orderAsked(c)
  const replacement = await readReplacement(db, idIn(c))
  if (!replacement || replacement.orderId !== order.id) throw notFound()
  const line = (await linesOf(db, [order.id])).find((one) => one.id === replacement.lineId)
  const share = (await sharesOf(db, [order.id])).find((one) => one.id === replacement.shareId)
  if (!line || !share) throw notFound()
  return { order, line, share, replacement }
}

const replyForm = field.form({ answer: field.oneOf(['yes', 'no']) })

async function reply(c: Ask): Promise<Response> {
  const question = await questionIn(c)
  const say = speak(c, afterSentences)
  const form = await readForm(c, replyForm)
  if (!form.ok) return questionPage(c, question, say.yesOrNo)
  const { order, replacement } = question
  const { answer } = form.value
  const answered = await answerReplacement(c.var.ground, { id: replacement.id, answer, by: null }, c.var.now)
  if (!answered.ok) return questionPage(c, question, say.notAnswered[answered.refusal])
  sayNext(c, answer === 'yes' ? say.thanks : say.givenBack)
  return goTo(c, orderAddress(order))
}
