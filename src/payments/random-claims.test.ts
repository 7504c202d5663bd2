import type { BookSale, Pages } from './a-random-page.test.ts'
import { spread } from './dispute/dispute.ts'
import { disputeOpened, disputeWon, disputeLoss } from './dispute/postings.ts'
import { cameBackClaimed, shareRefunded, deliveryRefunded } from './refund/postings.ts'

/** What banks take back for their customers, and how it ends. */
export function randomClaims({ random, cents, post, about, cameBack }: Pages) {
  const leftOf = (sale: BookSale) => [
    ...sale.shares.map((one) => one.grossCents - one.refundedCents),
    sale.deliveryCents - sale.deliveryRefundedCents,
  ]
  /** What of a claim was owed already, since it came back. */
  const takeOwed = (sale: BookSale, claimed: number): number => {
    let taken = 0
    for (const one of cameBack.filter((each) => each.sale === sale)) {
      const part = Math.min(one.cents, claimed - taken)
      one.cents -= part
      taken += part
      if (one.cents === 0) cameBack.splice(cameBack.indexOf(one), 1)
    }
    return taken
  }
  const claim = (sale: BookSale | undefined) => {
    const left = sale ? leftOf(sale).reduce((sum, one) => sum + one, 0) : 0
    if (!sale || sale.claimed > 0 || left === 0) return false
    sale.claimed = random() < 0.1 ? left + 7 : cents(left)
    return post(disputeOpened(sale.claimed, about()))
  }
  const judge = (sale: BookSale | undefined, won: boolean) => {
    if (!sale || sale.claimed === 0) return false
    const taken = sale.claimed
    sale.claimed = 0
    if (won) return post(disputeWon(taken, about()))
    const owed = takeOwed(sale, taken)
    if (owed > 0) post(cameBackClaimed(owed, about()))
    const parts = spread(taken - owed, leftOf(sale))
    for (const [i, share] of sale.shares.entries()) {
      const part = parts[i] ?? 0
      if (part > 0) post(shareRefunded(share, part, about(), 'disputed'))
      share.refundedCents += part
    }
    const fee = parts.at(-1) ?? 0
    if (fee > 0) post(deliveryRefunded(sale, fee, about(), 'disputed'))
    sale.deliveryRefundedCents += fee
    const lost = taken - owed - parts.reduce((sum, one) => sum + one, 0)
    return lost > 0 ? post(disputeLoss(lost, about())) : true
  }
  return { claim, judge }
}
