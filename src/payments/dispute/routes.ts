import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Site } from '#platform/web'
import { answerDispute } from './answer-dispute.ts'
import { sendAnswerPage } from './answer.tsx'
import { draftAnswer } from './draft-answer.ts'
import type { Sales } from './known-sale.ts'
import { answerSentences } from './words.tsx'
import { disputePage } from './page.tsx'
import { disputesPage } from './list-page.tsx'
import { listDisputes, readDispute } from './store.ts'
import { placeAt } from '../frame.tsx'
import { requireOperator, requireOperatorOf } from '../access.ts'
import { readPayment } from '../payment-store.ts'

const PATH = '/argent/contestations/:id'

/** What customers claim back through their banks, and our answers, for whoever answers for the money of that market. */
export const newDisputeSite = (sales: Sales): Site =>
  newSite()
    .get('/argent/contestations', list)
    .get(PATH, async (c) => disputePage(c, await withDraft(c, sales)))
    .get(`${PATH}/preuve`, (c) => showPicture(c, sales))
    .post(PATH, (c) => answer(c, sales))

async function list(c: Ask): Promise<Response> {
  const keeper = await requireOperator(c)
  return disputesPage(c, { keeper, disputes: await listDisputes(c.var.db, keeper.operator.id) })
}

async function found(c: Ask) {
  const dispute = await readDispute(c.var.db, idIn(c))
  const payment = dispute && (await readPayment(c.var.db, dispute.paymentId))
  const keeper = await requireOperatorOf(c, payment?.operatorId)
  if (!payment) throw notFound()
  return { keeper, dispute, payment }
}

/** With what is known of the sale. */
async function known(c: Ask, sales: Sales) {
  const one = await found(c)
  const asking = { paymentId: one.payment.id, readerId: one.keeper.actor.personId }
  return { ...one, sale: await sales.read(c.var.ground, asking, c.var.now) }
}

async function withDraft(c: Ask, sales: Sales) {
  const one = await known(c, sales)
  return one.sale ? { ...one, typed: draftAnswer(one.sale, one.payment) } : one
}

/** The picture that proves that it was handed over, for the same reader. */
async function showPicture(c: Ask, sales: Sales): Promise<Response> {
  const { payment, keeper } = await found(c)
  const asking = { paymentId: payment.id, readerId: keeper.actor.personId }
  const picture = await sales.picture(c.var.ground, asking, c.var.now)
  if (!picture) throw notFound()
  return c.body(new Uint8Array(picture.bytes), 200, {
    'content-type': picture.mediaType,
    'cache-control': 'private, no-store',
  })
}

const form = field.form({
  answer: field.text(3000, 'Écrivez ce que vous savez de cette commande.'),
  gesture: field.optionalText(),
})

/** Asked twice: the first press shows what the bank will read, the second one sends it. */
async function answer(c: Ask, sales: Sales): Promise<Response> {
  const one = await known(c, sales)
  const read = await readForm(c, form)
  const typed = String(read.typed['answer'] ?? '')
  if (!read.ok) return disputePage(c, { ...one, typed, error: read.errors['answer'] })
  const { answer: words, gesture } = read.value
  if (gesture === 'correct') return disputePage(c, { ...one, typed })
  const sends = gesture === 'send'
  const done = await c.var.db.transaction(
    (tx) => answerDispute(tx, { id: one.dispute.id, words, by: one.keeper.actor.personId }, c.var.now),
    { dryRun: !sends },
  )
  if (!done.ok) return disputePage(c, { ...one, typed, error: answerSentences[done.refusal] })
  if (!sends && one.dispute.answer)
    return disputePage(c, { ...one, typed, error: answerSentences['already answered'] })
  if (!sends) return sendAnswerPage(c, { ...one, words })
  sayNext(c, 'La réponse est envoyée au prestataire')
  return goTo(c, placeAt('/argent/contestations', one.keeper))
}
