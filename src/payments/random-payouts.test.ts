import type { OrganisationId } from '#people'
import type { Pages } from './a-random-page.test.ts'
import { payoutAsked, payoutPaid, payoutReturned } from './payout/postings.ts'
import { refundSettled } from './refund/postings.ts'
import { receivedLate, lateGivenBack } from './sale-postings.ts'
import { payableOf } from './payout/payout.ts'
import { onTheWay } from './random-sales.test.ts'

/** What leaves for the banks of merchants, and what comes too late from customers. */
export function randomPayouts({ sales, payouts, late, balance, cents, post, about, newKey, pick }: Pages) {
  const payOut = (org: OrganisationId) => {
    if (onTheWay(payouts, org) > 0) return false
    const owedCents = 0 - balance('merchant', org)
    const held = sales
      .filter((one) => one.claimed > 0)
      .flatMap((one) => one.shares)
      .filter((one) => one.organisationId === org)
    const heldCents = held.reduce((sum, one) => sum + one.grossCents - one.refundedCents, 0)
    const connectedCents = balance('connected', org)
    const amount = payableOf({
      owedCents,
      heldCents,
      connectedCents,
      availableCents: connectedCents - cents(50),
    })
    if (amount === 0) return false
    if (amount > owedCents || amount > connectedCents)
      throw new Error(`${org} would be paid above its balance`)
    payouts.push({ key: newKey(), org, cents: amount, paid: false })
    return post(payoutAsked(org, amount, about()))
  }
  const answerPayout = (took: boolean) => {
    const one = pick(payouts)
    if (!one || (took && one.paid)) return false
    if (took) {
      one.paid = true
      return post(payoutPaid(one.org, one.cents, about()))
    }
    payouts.splice(payouts.indexOf(one), 1)
    return post(payoutReturned(one.org, one.cents, about(), one.paid))
  }
  const comeLate = () => {
    const one = { key: newKey(), cents: cents(5000) }
    late.push(one)
    return post(receivedLate(one.cents, about()))
  }
  const giveBack = () => {
    const one = late.pop()
    return one ? post(lateGivenBack(one.cents, about()), refundSettled(one.cents, about())) : false
  }
  return { payOut, answerPayout, comeLate, giveBack }
}
