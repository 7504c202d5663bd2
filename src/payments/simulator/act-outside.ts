import type { Ground } from '#platform/ground'
import { sayAll } from './announce.ts'
import { keep, need } from './ask.ts'
import { moveBalance, type At } from './work-request.ts'
import { disputed } from './claim-back.ts'
import { judged } from './judge-account.ts'
import { paidPage, type HowPaid } from './pay-page.ts'
import type { Dispute, Payout } from './objects.ts'
import { startSimulator } from './start-simulator.ts'

/** What happens outside of Beffroi to an object: customers who pay, banks that answer. Announced as the provider would. */
async function outside<T>(ground: Ground, name: string, work: (at: At) => Promise<T>): Promise<T> {
  const simulator = startSimulator(ground)
  const result = await simulator.turns({ names: [name], work })
  simulator.behind = true
  if (!simulator.mute) await sayAll(ground, simulator)
  return result
}

/** A customer pays a page that is open. `late`: one that closed while their bank was thinking. `cents`: another amount than asked. */
export const payPage = (ground: Ground, pageId: string, how: HowPaid = {}) =>
  outside(ground, pageId, (at) => paidPage(at, pageId, how))

/** An account whose owner has told the provider who they are; or one the provider closes. */
export const judgeAccount = (ground: Ground, id: string, good: boolean) =>
  outside(ground, id, (at) => judged(at, id, good))

/** The bank takes a payout, or sends it back, even after taking it. */
export const bankAnswers = (ground: Ground, id: string, took: boolean) =>
  outside(ground, id, async (at): Promise<Payout> => {
    const payout = await need(at, 'payout', id)
    if (payout.status === 'failed' || (took && payout.status === 'paid')) return payout
    const answered: Payout = took
      ? { ...payout, status: 'paid' }
      : {
          ...payout,
          status: 'failed',
          failure_code: 'account_closed',
          failure_message: 'Le compte bancaire est fermé.',
        }
    if (!took) moveBalance(at, payout.account, payout.amount)
    keep(at, answered, took ? 'payout.paid' : 'payout.failed', payout.account)
    return answered
  })

/** A customer claims money back through their bank. */
export const openDispute = (ground: Ground, intentId: string, cents?: number) =>
  outside(ground, intentId, (at) => disputed(at, intentId, cents))

/** The bank of the customer decides. */
export const closeDispute = (ground: Ground, id: string, won: boolean) =>
  outside(ground, id, async (at): Promise<Dispute> => {
    const dispute = await need(at, 'dispute', id)
    if (dispute.status === 'won' || dispute.status === 'lost') return dispute
    const closed: Dispute = { ...dispute, status: won ? 'won' : 'lost' }
    const charge = await need(at, 'charge', dispute.charge)
    keep(at, { ...charge, disputed: !won })
    if (won) moveBalance(at, '', dispute.amount)
    keep(at, closed, 'charge.dispute.closed')
    return closed
  })

/** The bank of the customer does not take a refund that was sent: their account is closed. */
export const returnRefund = (ground: Ground, id: string) =>
  outside(ground, id, async (at) => {
    const refund = await need(at, 'refund', id)
    if (refund.status === 'failed') return refund
    const charge = await need(at, 'charge', refund.charge)
    keep(at, { ...charge, amount_refunded: charge.amount_refunded - refund.amount })
    moveBalance(at, '', refund.amount)
    const failed = { ...refund, status: 'failed' as const, failure_reason: 'lost_or_stolen_card' }
    keep(at, failed, 'refund.failed')
    return failed
  })
