import type { Tx } from '#platform/db'
import { dropJob } from '#platform/jobs'
import { parisDay } from '#platform/time'
import { asId } from '#platform/id'
import { serviceVatOn } from '../commission.ts'
import { receivedOf } from '../payment.ts'
import { amountOf, writeAsk, type PaymentAsk } from '../payment-ask.ts'
import { readPayment, takeExpected } from '../payment-store.ts'
import { insertPayment } from '../checkout/store.ts'
import { post } from '../ledger-store.ts'
import { postingsOfSale } from '../sale-postings.ts'
import { insertMoves, writeMoved } from '../move/store.ts'
import { waitingRefundsOf } from '../refund/store.ts'
import { sendShares } from './seed-sent.ts'
import { askWithin } from '../simulator/ask-within.ts'
import { inSimulator } from '../simulator/work-request.ts'
import { charged } from '../simulator/pay-page.ts'
import { makeRefund } from '../simulator/give-back.ts'
import { keepRefund } from '../refund/work-refund.ts'
import type { PaymentId } from '../ids.ts'

/**
 * For seeds of demos, in two steps around what happened to an order: the money came (`seedPaidPayment`), then what was given back of it
 * arrived (`seedSettled`). Each is done in the simulator as in the ledger, as the jobs would have done it in its time.
 *
 * A payment made at that instant, in the simulator as in the ledger, its shares sent to their merchants, all in this
 * transaction. No fact is announced and no job is left.
 */
export async function seedPaidPayment(tx: Tx, ask: PaymentAsk, at: Date): Promise<void> {
  const vat_bp = serviceVatOn(parisDay(at))
  const amountCents = amountOf(ask)
  if (!(await insertPayment(tx, { ...ask, asked: writeAsk(ask), vat_bp, amountCents }, at))) return
  const taken = await inSimulator(tx, at, async (open) => {
    const received = charged(open, amountCents, ask.id)
    const kept = await takeExpected(tx, asId(ask.id), { ...received, cents: amountCents }, at)
    return kept && { ...kept, sent: await sendShares(tx, open, { ...kept, ...received }) }
  })
  if (!taken) throw new Error(`payment ${ask.id} was written and is not there`)
  const { moves, postings } = taken.sent
  // sent together, answered one by one
  await Promise.all([
    post(tx, [...postingsOfSale(taken.payment, taken.shares, 'platform'), ...postings], at),
    insertMoves(tx, moves, at),
    writeMoved(tx, moves, at),
  ])
}

/** The refunds of a payment arrived at that instant, and nothing of it is left to tell the provider. */
export async function seedSettled(tx: Tx, paymentId: PaymentId, at: Date): Promise<void> {
  const payment = await readPayment(tx, paymentId)
  for (const { id, cents } of await waitingRefundsOf(tx, paymentId)) {
    const fields = { payment_intent: (payment && receivedOf(payment)?.intentId) ?? '', amount: cents }
    const given = await askWithin(tx, at, makeRefund, { fields })
    await keepRefund(tx, id, { providerId: given.id, state: 'settled', failure: '' }, at)
    await dropJob(tx, `work-refund ${id}`)
  }
}
