import type { Ground } from '#platform/ground'
import { sayAll } from './announce.ts'
import { keep, need } from './ask.ts'
import { disputed, judged, paidPage, type At, type HowPaid } from './customer.ts'
import type { Dispute, Payout } from './objects.ts'
import { lockSimulator, moveBalance } from './simulator-store.ts'
import { startSimulator } from './start-simulator.ts'

/** What happens outside of Beffroi: customers who pay, banks that answer. Announced as the provider would. */
async function outside<T>(ground: Ground, work: (at: At) => Promise<T>): Promise<T> {
  const now = ground.clock()
  const result = await ground.db.transaction(async (tx) => {
    await lockSimulator(tx)
    return work({ tx, now })
  })
  const simulator = await startSimulator(ground)
  if (!simulator.mute) await sayAll(ground, simulator)
  return result
}

/** A customer pays a page that is open. `late`: one that closed while their bank was thinking. `cents`: another amount than asked. */
export const payPage = (ground: Ground, pageId: string, how: HowPaid = {}) =>
  outside(ground, (at) => paidPage(at, pageId, how))

/** An account whose owner has told the provider who they are; or one the provider closes. */
export const judgeAccount = (ground: Ground, id: string, good: boolean) =>
  outside(ground, (at) => judged(at, id, good))

/** The bank takes a payout, or sends it back, even after taking it. */
export const bankAnswers = (ground: Ground, id: string, took: boolean) =>
  outside(ground, async (at): Promise<Payout> => {
    const payout = await need(at.tx, 'payout', id)
    if (payout.status === 'failed' || (took && payout.status === 'paid')) return payout
    const answered: Payout = took
      ? { ...payout, status: 'paid' }
      : {
          ...payout,
          status: 'failed',
          failure_code: 'account_closed',
          failure_message: 'Le compte bancaire est fermé.',
        }
    if (!took) await moveBalance(at.tx, payout.account, payout.amount)
    await keep(at, answered, took ? 'payout.paid' : 'payout.failed', payout.account)
    return answered
  })

/** A customer claims money back through their bank. */
export const openDispute = (ground: Ground, intentId: string, cents?: number) =>
  outside(ground, (at) => disputed(at, intentId, cents))

/** The bank of the customer decides. */
export const closeDispute = (ground: Ground, id: string, won: boolean) =>
  outside(ground, async (at): Promise<Dispute> => {
    const dispute = await need(at.tx, 'dispute', id)
    if (dispute.status === 'won' || dispute.status === 'lost') return dispute
    const closed: Dispute = { ...dispute, status: won ? 'won' : 'lost' }
    const charge = await need(at.tx, 'charge', dispute.charge)
    await keep(at, { ...charge, disputed: !won })
    if (won) await moveBalance(at.tx, '', dispute.amount)
    await keep(at, closed, 'charge.dispute.closed')
    return closed
  })

/** The bank of the customer does not take a refund that was sent: their account is closed. */
export const returnRefund = (ground: Ground, id: string) =>
  outside(ground, async (at) => {
    const refund = await need(at.tx, 'refund', id)
    if (refund.status === 'failed') return refund
    const charge = await need(at.tx, 'charge', refund.charge)
    await keep(at, { ...charge, amount_refunded: charge.amount_refunded - refund.amount })
    await moveBalance(at.tx, '', refund.amount)
    const failed = { ...refund, status: 'failed' as const, failure_reason: 'lost_or_stolen_card' }
    await keep(at, failed, 'refund.failed')
    return failed
  })
