import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { answerDispute } from './answer-dispute.ts'
import { sendAnswerPage } from './answer.tsx'
import { answerSentences } from './words.tsx'
import { disputePage } from './page.tsx'
import { disputesPage } from './list-page.tsx'
import { listDisputes, readDispute } from './store.ts'
import { placeAt } from '../frame.tsx'
import { requireOperator, requireOperatorOf } from '../access.ts'
import { readPayment } from '../payment-store.ts'

/** What customers claim back through their banks, and our answers, for whoever answers for the money of that market. */
export const disputeSite = newSite()
  .get('/argent/contestations', list)
  .get('/argent/contestations/:id', show)
  .post('/argent/contestations/:id', answer)

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

async function show(c: Ask): Promise<Response> {
  return disputePage(c, await found(c))
}

const form = field.form({
  answer: field.text(3000, 'Écrivez ce que vous savez de cette commande.'),
  gesture: field.optionalText(),
})

/** Asked twice: the first press shows what the bank will read, the second one sends it. */
async function answer(c: Ask): Promise<Response> {
  const known = await found(c)
  const read = await readForm(c, form)
  const typed = String(read.typed['answer'] ?? '')
  if (!read.ok) return disputePage(c, { ...known, typed, error: read.errors['answer'] })
  const { answer: words, gesture } = read.value
  if (gesture === 'correct') return disputePage(c, { ...known, typed })
  const sends = gesture === 'send'
  const done = await c.var.db.transaction(
    (tx) => answerDispute(tx, { id: known.dispute.id, words, by: known.keeper.actor.personId }, c.var.now),
    { dryRun: !sends },
  )
  if (!done.ok) return disputePage(c, { ...known, typed, error: answerSentences[done.refusal] })
  if (!sends && known.dispute.answer)
    return disputePage(c, { ...known, typed, error: answerSentences['already answered'] })
  if (!sends) return sendAnswerPage(c, { ...known, words })
  sayNext(c, 'La réponse est envoyée au prestataire')
  return goTo(c, placeAt('/argent/contestations', known.keeper))
}
