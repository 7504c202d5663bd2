import type Stripe from 'stripe'
import type { Provider, Reply } from './provider.ts'
import { told } from './stripe-refusal.ts'
import { hearStripe, mayBeSigned } from './stripe-hear.ts'
import {
  readAccount,
  readCheckout,
  readStripeDispute,
  readStripePayout,
  readStripeRefund,
} from './stripe-readings.ts'
import { checkoutOf, accountOf } from './stripe-asks.ts'

/** Separate charges and transfers on Stripe Connect, through its own client. */
export function stripeProvider(stripe: Stripe, secrets: readonly string[]): Provider {
  const readPage = async (pageId: string) =>
    readCheckout(await stripe.checkout.sessions.retrieve(pageId, { expand: ['payment_intent'] }))
  return {
    collect: async (ask) => {
      const page = await stripe.checkout.sessions.create(checkoutOf(ask), {
        idempotencyKey: `collect ${ask.id}`,
      })
      if (!page.url) throw new Error(`The provider gave no address for ${ask.id}`)
      return { pageId: page.id, payUrl: page.url }
    },
    readPage,
    closePage: async (pageId) => {
      const closed = await told(stripe.checkout.sessions.expire(pageId))
      return closed.ok ? readCheckout(closed.value) : readPage(pageId)
    },
    refund: async ({ id, intentId, cents }) =>
      map(
        await told(
          stripe.refunds.create(
            { payment_intent: intentId, amount: cents, metadata: { refund: id } },
            { idempotencyKey: `refund ${id}` },
          ),
        ),
        readStripeRefund,
      ),
    readRefund: async (providerId) => readStripeRefund(await stripe.refunds.retrieve(providerId)),
    send: async ({ id, to, cents, group, chargeId }) => {
      const sent = await told(
        stripe.transfers.create(
          {
            amount: cents,
            currency: 'eur',
            destination: to,
            transfer_group: group,
            ...(chargeId ? { source_transaction: chargeId } : {}),
          },
          { idempotencyKey: `send ${id}` },
        ),
      )
      return map(sent, (one) => one.id)
    },
    takeBack: async ({ id, sentId, cents }) =>
      map(
        await told(
          stripe.transfers.createReversal(sentId, { amount: cents }, { idempotencyKey: `take back ${id}` }),
        ),
        (one) => one.id,
      ),
    available: async (payee) => {
      const balance = await stripe.balance.retrieve({}, { stripeAccount: payee })
      return balance.available.find(({ currency }) => currency === 'eur')?.amount ?? 0
    },
    payOut: async ({ id, payee, cents, words }) =>
      map(
        await told(
          stripe.payouts.create(
            { amount: cents, currency: 'eur', description: words, metadata: { payout: id } },
            { stripeAccount: payee, idempotencyKey: `pay out ${id}` },
          ),
        ),
        readStripePayout,
      ),
    readPayout: async (payee, providerId) =>
      readStripePayout(await stripe.payouts.retrieve(providerId, {}, { stripeAccount: payee })),
    openPayee: async ({ id, name, email }) => {
      const account = await stripe.accounts.create(accountOf(id, name, email), {
        idempotencyKey: `payee ${id}`,
      })
      return account.id
    },
    readPayee: async (payee) => readAccount(await stripe.accounts.retrieve(payee)),
    onboard: async (account, { returnUrl, refreshUrl }) => {
      const link = await stripe.accountLinks.create({
        account,
        type: 'account_onboarding',
        return_url: returnUrl,
        refresh_url: refreshUrl,
      })
      return link.url
    },
    readDispute: async (providerId) => readStripeDispute(await stripe.disputes.retrieve(providerId)),
    answerDispute: async (providerId, words) =>
      map(
        await told(
          stripe.disputes.update(providerId, { evidence: { uncategorized_text: words }, submit: true }),
        ),
        () => true as const,
      ),
    mayHear: mayBeSigned,
    hear: (body, signature, now) => hearStripe(stripe, secrets, body, signature, now),
  }
}

const map = <A, B>(answer: Reply<A>, read: (value: A) => B): Reply<B> =>
  answer.ok ? { ok: true, value: read(answer.value) } : answer
