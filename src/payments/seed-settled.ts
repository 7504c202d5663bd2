import type { Db } from '#platform/db'
import { readPayment } from './payment-store.ts'
import { waitingRefundsOf } from './refund-store.ts'
import { dropWaiting } from './seed-store.ts'
import { askWithin } from './simulator/ask-within.ts'
import { makeRefund } from './simulator/give-back.ts'
import { keepRefund } from './work-refund.ts'

/** For seeds of demos: the refunds of a payment have arrived, in the simulator as in the ledger. Nothing is left to tell the provider. */
export async function seedSettled(tx: Db, paymentId: string, at: Date): Promise<void> {
  const payment = await readPayment(tx, paymentId)
  await dropWaiting(tx, `send-shares ${paymentId}`)
  for (const { id, cents } of await waitingRefundsOf(tx, paymentId)) {
    const fields = { payment_intent: payment?.intentId ?? '', amount: cents }
    const given = await makeRefund(askWithin({ tx, now: at }, '', fields))
    await keepRefund(tx, id, { providerId: given.id, state: 'settled', failure: '' }, at)
    await dropWaiting(tx, `work-refund ${id}`)
  }
}
