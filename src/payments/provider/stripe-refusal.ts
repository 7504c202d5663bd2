import type Stripe from 'stripe'
import type { ProviderRefusal, Reply } from './provider.ts'

type Refused = { type: string; code?: string | undefined; message: string; statusCode?: number | undefined }

// Codes of https://docs.stripe.com/error-codes; what is not here is told in the provider's own words.
const codes: Record<string, ProviderRefusal> = {
  balance_insufficient: 'not enough there',
  insufficient_funds: 'not enough there',
  account_closed: 'account closed',
  account_invalid: 'account closed',
  payouts_not_allowed: 'account closed',
  insufficient_capabilities_for_transfer: 'account closed',
  charge_already_refunded: 'already refunded',
  charge_disputed: 'disputed',
}

/**
 * What was done, or why it will not be. A definite "no" (400 to 403, 404) is a refusal; a silence, a 409, a 429 or a 5xx is thrown, so that the
 * same thing is asked again with the same key.
 */
export async function told<T>(asked: Promise<T>): Promise<Reply<T>> {
  try {
    return { ok: true, value: await asked }
  } catch (cause) {
    if (!isRefused(cause)) throw cause
    return { ok: false, refusal: codes[cause.code ?? ''] ?? 'refused', words: cause.message }
  }
}

const DEFINITE = new Set([400, 402, 403, 404])

const isRefused = (cause: unknown): cause is Refused & Stripe.errors.StripeError =>
  cause instanceof Error &&
  'statusCode' in cause &&
  typeof cause.statusCode === 'number' &&
  DEFINITE.has(cause.statusCode) &&
  // the same key with other words: a fault of ours, never to be taken for an answer
  !('type' in cause && cause.type === 'StripeIdempotencyError')
