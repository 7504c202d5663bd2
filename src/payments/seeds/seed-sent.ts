import type { Tx } from '#platform/db'
import type { Posting } from '../posting.ts'
import { shareSent } from '../sale-postings.ts'
import { missingMove } from '../move/missing-move.ts'
import type { Move } from '../move/store.ts'
import { payeesOf } from '../payee-store.ts'
import { aboutPayment, type KeptPayment } from '../payment.ts'
import type { Share } from '../share.ts'
import { send } from '../simulator/send.ts'
import { readAhead, type At } from '../simulator/work-request.ts'

type Paid = { payment: KeptPayment; shares: readonly Share[]; chargeId: string }

/** What the job does after a payment: the simulator sends what is theirs to the accounts of the merchants. @returns what is to be written of it. */
export async function sendShares(
  tx: Tx,
  open: At,
  { payment, shares, chargeId }: Paid,
): Promise<{ moves: (Move & { providerId: string })[]; postings: Posting[] }> {
  const payees = await payeesOf(
    tx,
    shares.map(({ organisationId }) => organisationId),
  )
  const accounts = new Map(payees.map(({ organisationId, providerId }) => [organisationId, providerId ?? '']))
  await readAhead(open, [...accounts.values()])
  const moves: (Move & { providerId: string })[] = []
  const postings: Posting[] = []
  for (const share of shares) {
    const move = missingMove(share, [])
    const to = accounts.get(share.organisationId)
    if (!move || !to) continue
    const fields = {
      amount: String(move.cents),
      currency: 'eur',
      destination: to,
      transfer_group: payment.id,
      source_transaction: chargeId,
    }
    const body = new Map(Object.entries(fields))
    const sent = await send({ ...open, site: '', path: [], account: undefined, body })
    moves.push({ ...move, providerId: sent.id })
    postings.push(shareSent(share.organisationId, move.cents, aboutPayment(payment, move.id)))
  }
  return { moves, postings }
}
