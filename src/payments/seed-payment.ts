import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { serviceVatOn } from './commission.ts'
import { deliverySold, shareSold } from './ledger.ts'
import { post } from './ledger-store.ts'
import { amountOf, writeAsk, type PaymentAsk } from './payment.ts'
import { insertPayment, readPayment, writePaid } from './payment-store.ts'
import { seedSent } from './seed-sent.ts'
import { insertShares, sharesOf } from './share-store.ts'
import { charged } from './simulator/customer.ts'

/**
 * For seeds of demos: a payment made at that instant, in the simulator as in the ledger, its shares sent to their merchants, all in this
 * transaction. No fact is announced and no job is left.
 */
export async function seedPaidPayment(tx: Db, ask: PaymentAsk, at: Date): Promise<void> {
  const vat_bp = serviceVatOn(parisDay(at))
  const amountCents = amountOf(ask)
  if (!(await insertPayment(tx, { ...ask, asked: writeAsk(ask), vat_bp, amountCents }, at))) return
  await insertShares(tx, ask.id, ask.shares, vat_bp)
  await writePaid(tx, ask.id, await charged({ tx, now: at }, amountCents, ask.id), at)
  const payment = await readPayment(tx, ask.id)
  if (!payment) throw new Error(`payment ${ask.id} was written and is not there`)
  const { reference } = ask
  const postings = (await sharesOf(tx, ask.id)).map((share) => shareSold(share, reference, 'platform'))
  if (ask.deliveryCents > 0)
    postings.push(deliverySold(payment, { key: ask.id, paymentId: ask.id, reference }, 'platform'))
  await post(tx, postings, at)
  await seedSent(tx, ask.id, at)
}
