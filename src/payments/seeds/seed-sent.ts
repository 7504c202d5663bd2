import type { Tx } from '#platform/db'
import { shareSent } from '../sale-postings.ts'
import { post } from '../ledger-store.ts'
import { missingMove } from '../move/missing-move.ts'
import { insertMoves, movesOf, writeMoved } from '../move/store.ts'
import { payeesOf } from '../payee-store.ts'
import { aboutPayment, receivedOf } from '../payment.ts'
import { readPayment } from '../payment-store.ts'
import { sharesOf } from '../share-store.ts'
import { askWithin } from '../simulator/ask-within.ts'
import { send } from '../simulator/send.ts'
import type { PaymentId } from '../ids.ts'

/** What the job does after a payment: the accounts of the merchants hold what is theirs. Within the transaction of the seeds. */
export async function seedSent(tx: Tx, paymentId: PaymentId, at: Date): Promise<void> {
  const payment = await readPayment(tx, paymentId)
  const shares = await sharesOf(tx, paymentId)
  const payees = await payeesOf(
    tx,
    shares.map(({ organisationId }) => organisationId),
  )
  const done = await movesOf(tx, [paymentId])
  for (const share of shares) {
    const move = missingMove(
      share,
      done.filter((one) => one.shareId === share.id),
    )
    const to = payees.find(({ organisationId }) => organisationId === share.organisationId)?.providerId
    const chargeId = payment && receivedOf(payment)?.chargeId
    if (!move || !to || !chargeId) continue
    await insertMoves(tx, [move], at)
    const fields = {
      amount: move.cents,
      currency: 'eur',
      destination: to,
      transfer_group: paymentId,
      source_transaction: chargeId,
    }
    const sent = await askWithin(tx, at, send, { fields })
    await writeMoved(tx, [{ id: move.id, providerId: sent.id }], at)
    await post(tx, [shareSent(share.organisationId, move.cents, aboutPayment(payment, move.id))], at)
  }
}
