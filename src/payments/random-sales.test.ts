import { asId } from '#platform/id'
import type { BookPayout, BookSale, Pages } from './a-random-page.test.ts'
import {
  shareRefunded,
  deliveryRefunded,
  refundSettled,
  refundCameBack,
  givenOtherwise,
  givenTakenBack,
} from './refund/postings.ts'
import { shareSold, deliverySold, shareSent, shareTakenBack } from './sale-postings.ts'
import { cutNow } from './share.ts'
import type { WayBack } from './refund/otherwise.ts'
import type { ShareId, PaymentId } from './ids.ts'

/** Sales, and what goes back to customers. */
export function randomSales({
  orgs,
  sales,
  refunds,
  cameBack,
  random,
  cents,
  pick,
  post,
  about,
  newKey,
  balance,
  payouts,
}: Pages) {
  const sell = () => {
    const key = newKey<PaymentId>()
    const shares = orgs
      .filter(() => random() < 0.4)
      .map((organisationId) => ({
        id: asId<ShareId>(`${key} ${organisationId}`),
        paymentId: key,
        organisationId,
        label: '',
        grossCents: cents(9000),
        commission_bp: Math.floor(random() * 2000),
        vat_bp: 2000,
        refundedCents: 0,
        sent: 0,
      }))
    const sale = {
      key,
      shares,
      deliveryCents: cents(600),
      deliveryVat_bp: 2000,
      deliveryRefundedCents: 0,
      claimed: 0,
    }
    sales.push(sale)
    return post(
      ...shares.map((one) => shareSold(one, { ...about(), key: one.id }, 'platform')),
      deliverySold(sale, about(), 'platform'),
    )
  }
  /** What `workShares` does: the merchant's account holds what is left, unless it was paid out. */
  const level = (share: BookSale['shares'][number]) => {
    const over = share.sent - cutNow(share).netCents
    if (
      over === 0 ||
      (over > 0 &&
        balance('connected', share.organisationId) - onTheWay(payouts, share.organisationId) < over)
    )
      return false
    share.sent -= over
    return post(
      over > 0
        ? shareTakenBack(share.organisationId, over, about())
        : shareSent(share.organisationId, -over, about()),
    )
  }
  const refund = (sale: BookSale | undefined) => {
    const share = pick(sale?.shares ?? [])
    if (!sale || sale.claimed > 0) return false
    if (!share) {
      const left = sale.deliveryCents - sale.deliveryRefundedCents
      if (left === 0) return false
      const part = cents(left)
      post(deliveryRefunded(sale, part, about(), 'to refund'))
      sale.deliveryRefundedCents += part
      return refunds.push({ key: newKey(), sale, share: null, cents: part }) > 0
    }
    const left = share.grossCents - share.refundedCents
    if (left === 0) return false
    const part = random() < 0.3 ? left : cents(left)
    post(shareRefunded(share, part, about(), 'to refund'))
    share.refundedCents += part
    return refunds.push({ key: newKey(), sale, share, cents: part }) > 0
  }
  const answerRefund = (fails: boolean) => {
    const one = refunds.splice(Math.floor(random() * refunds.length), 1)[0]
    if (!one) return false
    if (!fails) return post(refundSettled(one.cents, about()))
    cameBack.push(one)
    return post(refundCameBack({ state: 'on its way', cents: one.cents }, about()))
  }
  /** The operator gives otherwise all that is owed of what came back. */
  const giveOtherwise = () => {
    const one = cameBack.splice(Math.floor(random() * cameBack.length), 1)[0]
    if (!one) return false
    const way = random() < 0.5 ? 'cash' : 'transfer'
    given.push({ ...one, way })
    return post(givenOtherwise(way, one.cents, about()))
  }
  const given: (Pages['cameBack'][number] & { way: WayBack })[] = []
  /** What was written as given is owed again. */
  const takeBackGiven = () => {
    const one = given.splice(Math.floor(random() * given.length), 1)[0]
    if (!one) return false
    cameBack.push(one)
    return post(givenTakenBack(one.way, one.cents, about()))
  }
  return { sell, level, refund, answerRefund, giveOtherwise, takeBackGiven }
}

/** What is on its way to a merchant's bank. */
export const onTheWay = (payouts: readonly BookPayout[], org: string): number =>
  payouts.filter((one) => one.org === org && !one.paid).reduce((sum, one) => sum + one.cents, 0)
