import { spread } from './dispute.ts'
import {
  accountKinds,
  deliveryRefunded,
  deliveryRefundFailed,
  deliverySold,
  disputeLoss,
  disputeOpened,
  disputeWon,
  lateGivenBack,
  payoutAsked,
  payoutPaid,
  payoutReturned,
  receivedLate,
  refundSettled,
  shareRefunded,
  shareRefundFailed,
  shareSent,
  shareSold,
  shareTakenBack,
  type AccountKind,
  type DeliveryFee,
  type Posting,
} from './ledger.ts'
import { payableOf } from './payout.ts'
import { cutNow, type Share } from './share.ts'

type Sale = DeliveryFee & { key: string; shares: (Share & { sent: number })[]; claimed: number }
type Refund = { key: string; sale: Sale; share: Share | null; cents: number }
type Payout = { key: string; org: string; cents: number; paid: boolean }

/** A made-up life of the money, always the same for a seed, on the rules alone; `hear` is told each posting. */
export function newBook(
  seed: number,
  orgs: readonly string[] = ['a', 'b', 'c', 'd', 'e'],
  hear: (posting: Posting) => void = () => {},
) {
  const random = dice(seed)
  const balances = new Map<string, number>()
  const kinds = new Set<string>()
  const sales: Sale[] = []
  const refunds: Refund[] = []
  let payouts: Payout[] = []
  const late: { key: string; cents: number }[] = []
  let total = 0
  let made = 0

  const balance = (kind: AccountKind, org = '') => balances.get(`${kind} ${org}`) ?? 0
  const post = (...postings: Posting[]) => {
    for (const posting of postings) {
      const { kind, entries } = posting
      hear(posting)
      kinds.add(kind)
      for (const { account, organisationId, cents } of entries) {
        const key = `${account} ${organisationId ?? ''}`
        balances.set(key, (balances.get(key) ?? 0) + cents)
        total += cents
      }
    }
    return true
  }
  const about = () => ({ key: String((made += 1)), paymentId: null, reference: 'r' })
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const cents = (most: number) => 1 + Math.floor(random() * most)

  const sell = () => {
    const key = String((made += 1))
    const shares = orgs
      .filter(() => random() < 0.4)
      .map((organisationId) => ({
        id: `${key} ${organisationId}`,
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
      ...shares.map((one) => shareSold(one, 'r', 'platform')),
      deliverySold(sale, about(), 'platform'),
    )
  }
  /** What `workShare` does: the merchant's account holds what is left, unless it was paid out. */
  const level = (share: Sale['shares'][number]) => {
    const over = share.sent - cutNow(share).netCents
    if (
      over === 0 ||
      (over > 0 && balance('connected', share.organisationId) - onTheWay(share.organisationId) < over)
    )
      return false
    share.sent -= over
    return post(
      over > 0
        ? shareTakenBack(share.organisationId, over, about())
        : shareSent(share.organisationId, -over, about()),
    )
  }
  const onTheWay = (org: string) =>
    payouts.filter((one) => one.org === org && !one.paid).reduce((sum, one) => sum + one.cents, 0)
  const refund = (sale: Sale | undefined) => {
    const share = pick(sale?.shares ?? [])
    if (!sale || sale.claimed > 0) return false
    if (!share) {
      const left = sale.deliveryCents - sale.deliveryRefundedCents
      if (left === 0) return false
      const part = cents(left)
      post(deliveryRefunded(sale, part, about(), 'to refund'))
      sale.deliveryRefundedCents += part
      return refunds.push({ key: String((made += 1)), sale, share: null, cents: part }) > 0
    }
    const left = share.grossCents - share.refundedCents
    if (left === 0) return false
    const part = random() < 0.3 ? left : cents(left)
    post(shareRefunded(share, part, about(), 'to refund'))
    share.refundedCents += part
    return refunds.push({ key: String((made += 1)), sale, share, cents: part }) > 0
  }
  const answerRefund = (fails: boolean) => {
    const one = refunds.splice(Math.floor(random() * refunds.length), 1)[0]
    if (!one) return false
    if (!fails) return post(refundSettled(one.cents, about()))
    if (!one.share) {
      post(deliveryRefundFailed(one.sale, one.cents, about()))
      one.sale.deliveryRefundedCents -= one.cents
    } else {
      post(shareRefundFailed(one.share, one.cents, about()))
      one.share.refundedCents -= one.cents
    }
    return true
  }
  const leftOf = (sale: Sale) => [
    ...sale.shares.map((one) => one.grossCents - one.refundedCents),
    sale.deliveryCents - sale.deliveryRefundedCents,
  ]
  const claim = (sale: Sale | undefined) => {
    const left = sale ? leftOf(sale).reduce((sum, one) => sum + one, 0) : 0
    if (!sale || sale.claimed > 0 || left === 0) return false
    sale.claimed = random() < 0.1 ? left + 7 : cents(left)
    return post(disputeOpened(sale.claimed, about()))
  }
  const judge = (sale: Sale | undefined, won: boolean) => {
    if (!sale || sale.claimed === 0) return false
    const taken = sale.claimed
    sale.claimed = 0
    if (won) return post(disputeWon(taken, about()))
    const parts = spread(taken, leftOf(sale))
    for (const [i, share] of sale.shares.entries()) {
      const part = parts[i] ?? 0
      if (part > 0) post(shareRefunded(share, part, about(), 'disputed'))
      share.refundedCents += part
    }
    const fee = parts.at(-1) ?? 0
    if (fee > 0) post(deliveryRefunded(sale, fee, about(), 'disputed'))
    sale.deliveryRefundedCents += fee
    const lost = taken - parts.reduce((sum, one) => sum + one, 0)
    return lost > 0 ? post(disputeLoss(lost, about())) : true
  }
  const payOut = (org: string) => {
    if (onTheWay(org) > 0) return false
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
    payouts.push({ key: String((made += 1)), org, cents: amount, paid: false })
    return post(payoutAsked(org, amount, about()))
  }
  const answerPayout = (took: boolean) => {
    const one = pick(payouts)
    if (!one || (took && one.paid)) return false
    if (took) {
      one.paid = true
      return post(payoutPaid(one.org, one.cents, about()))
    }
    payouts = payouts.filter((other) => other !== one)
    return post(payoutReturned(one.org, one.cents, about(), one.paid))
  }
  const comeLate = () => {
    const one = { key: String((made += 1)), cents: cents(5000) }
    late.push(one)
    return post(receivedLate(one.cents, about()))
  }
  const giveBack = () => {
    const one = late.pop()
    return one ? post(lateGivenBack(one.cents, about()), refundSettled(one.cents, about())) : false
  }
  // old sales are left alone: a life of the money, not all of it at once
  const recent = () => pick(sales.slice(-60))
  const moves: [weight: number, move: () => boolean][] = [
    [20, sell],
    [34, () => level(pick(recent()?.shares ?? []) ?? none)],
    [14, () => refund(recent())],
    [10, () => answerRefund(random() < 0.15)],
    [4, () => claim(recent())],
    [6, () => judge(recent(), random() < 0.5)],
    [8, () => payOut(pick(orgs) ?? '')],
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
    sum: () => total,
    kinds: () => [...kinds],
    commission: () => 0 - balance('commission'),
    commissionDue: () =>
      sales.flatMap(({ shares }) => shares).reduce((sum, one) => sum + cutNow(one).commissionCents, 0),
    /** Every answer that is awaited comes. */
    closeEverything: () => {
      while (refunds.length > 0) answerRefund(false)
      while (late.length > 0) giveBack()
      for (const sale of sales) judge(sale, true)
      for (const one of payouts.filter(({ paid }) => !paid)) {
        one.paid = true
        post(payoutPaid(one.org, one.cents, about()))
      }
    },
    /** Accounts through which money only passes, and that still hold some. */
    leftOpen: () =>
      Object.fromEntries(
        [...balances].filter(
          ([key, held]) =>
            held !== 0 &&
            (['to refund ', 'to give back ', 'disputed '].includes(key) || key.startsWith('on its way')),
        ),
      ),
    accounts: Object.keys(accountKinds),
  }
}

const none = {
  id: '',
  paymentId: '',
  organisationId: 'a',
  label: '',
  grossCents: 0,
  refundedCents: 0,
  commission_bp: 0,
  vat_bp: 0,
  sent: 0,
}

/** Random numbers that a seed makes again: mulberry32. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
