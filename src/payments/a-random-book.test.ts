import type { OrganisationId } from '#people'
import { asId } from '#platform/id'
import { openPages } from './a-random-page.test.ts'
import { payoutPaid } from './payout/postings.ts'
import type { Posting } from './posting.ts'
import { randomClaims } from './random-claims.test.ts'
import { randomPayouts } from './random-payouts.test.ts'
import { randomSales } from './random-sales.test.ts'
import { cutNow } from './share.ts'
import type { ShareId, PaymentId } from './ids.ts'

type RandomBook = {
  operatorId?: OrganisationId
  orgs?: readonly OrganisationId[]
  hear?: (posting: Posting) => void
}

/** A made-up life of the money of a market, always the same for a seed, on the rules alone; `hear` is told each posting. */
export function newBook(
  seed: number,
  {
    operatorId = asId<OrganisationId>('operator'),
    orgs = ['a', 'b', 'c', 'd', 'e'].map(asId<OrganisationId>),
    hear = () => {},
  }: RandomBook = {},
) {
  const pages = openPages(seed, operatorId, orgs, hear)
  const { random, pick, post, about, balance, sales, refunds, cameBack, payouts, late } = pages
  const { sell, level, refund, answerRefund, giveOtherwise, takeBackGiven } = randomSales(pages)
  const { claim, judge } = randomClaims(pages)
  const { payOut, answerPayout, comeLate, giveBack } = randomPayouts(pages)
  // old sales are left alone: a life of the money, not all of it at once
  const recent = () => pick(sales.slice(-60))
  const moves: [weight: number, move: () => boolean][] = [
    [20, sell],
    [34, () => level(pick(recent()?.shares ?? []) ?? none)],
    [14, () => refund(recent())],
    [10, () => answerRefund(random() < 0.15)],
    [2, giveOtherwise],
    [1, takeBackGiven],
    [4, () => claim(recent())],
    [6, () => judge(recent(), random() < 0.5)],
    [8, () => payOut(asId(pick(orgs) ?? asId<OrganisationId>('')))],
    [8, () => answerPayout(random() < 0.85)],
    [2, comeLate],
    [2, giveBack],
  ]
  const weights = moves.reduce((sum, [weight]) => sum + weight, 0)
  return {
    step: () => {
      let at = random() * weights
      return moves.find(([weight]) => (at -= weight) < 0)?.[1]() ?? false
    },
    sum: pages.sum,
    kinds: () => [...pages.kinds],
    commission: () => 0 - balance('commission'),
    commissionDue: () =>
      sales.flatMap(({ shares }) => shares).reduce((sum, one) => sum + cutNow(one).commissionCents, 0),
    /** Every answer that is awaited comes. */
    closeEverything: () => {
      while (refunds.length > 0) answerRefund(false)
      while (late.length > 0) giveBack()
      for (const sale of sales) judge(sale, true)
      while (cameBack.length > 0) giveOtherwise()
      for (const one of payouts.filter(({ paid }) => !paid)) {
        one.paid = true
        post(payoutPaid(one.org, one.cents, about()))
      }
    },
    /** Accounts through which money only passes, and that still hold some. */
    leftOpen: () =>
      Object.fromEntries(
        [...pages.balances].filter(
          ([key, held]) =>
            held !== 0 &&
            ['to refund ', 'came back ', 'to give back ', 'disputed ', 'on its way '].some((kind) =>
              key.startsWith(kind),
            ),
        ),
      ),
  }
}

const none = {
  id: asId<ShareId>(''),
  paymentId: asId<PaymentId>(''),
  organisationId: asId<OrganisationId>('a'),
  label: '',
  grossCents: 0,
  refundedCents: 0,
  commission_bp: 0,
  vat_bp: 0,
  sent: 0,
}
