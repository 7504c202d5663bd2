import type Stripe from 'stripe'
import type { CollectAsk } from './provider.ts'

/** Stripe wants a page to stay open half an hour at least; we close ours earlier. Counted from our opening: asked again, it is the same. */
const SHORTEST_MS = 2 * 3_600_000

export function checkoutOf(ask: CollectAsk): Stripe.Checkout.SessionCreateParams {
  const expires = Math.max(ask.expiresAt.getTime(), ask.openedAt.getTime() + SHORTEST_MS)
  return {
    mode: 'payment',
    locale: 'fr',
    client_reference_id: ask.id,
    success_url: ask.returnUrl,
    cancel_url: ask.returnUrl,
    expires_at: Math.floor(expires / 1000),
    ...(ask.email ? { customer_email: ask.email } : {}),
    payment_intent_data: {
      transfer_group: ask.id,
      description: `Commande ${ask.reference}`,
      metadata: { payment: ask.id },
    },
    line_items: ask.lines.map(({ label, cents }) => ({
      quantity: 1,
      price_data: { currency: 'eur', unit_amount: cents, product_data: { name: label } },
    })),
  }
}

// Asking for `transfers` alone would make it an account of the kind that only receives, which is refused here: both are asked.
export const accountOf = (id: string, name: string, email: string | null): Stripe.AccountCreateParams => ({
  type: 'express',
  country: 'FR',
  ...(email ? { email } : {}),
  business_profile: { name },
  capabilities: { card_payments: { requested: true }, transfers: { requested: true } },
  settings: { payouts: { schedule: { interval: 'manual' } } },
  metadata: { organisation: id },
})
