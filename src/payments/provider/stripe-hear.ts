import type Stripe from 'stripe'
import type { Announcement } from './provider.ts'

/** How old a signature may be: an old one may have been heard on the way, and said again. */
const TOLERANCE_S = 300

/** A header that may sign something said in these five minutes: 't=1780387200,v1=…'. Whether it does, only the whole body can tell. */
export function mayBeSigned(signature: string, now: Date): boolean {
  const said_s = Number(/^t=(\d{1,12}),v1=[0-9a-f]{64}/.exec(signature)?.[1])
  return Math.abs(now.getTime() / 1000 - said_s) <= TOLERANCE_S
}

/**
 * What an announcement says, if one of our secrets signed it: the provider has one endpoint, and one secret, for the platform and another for
 * the accounts of merchants.
 */
export async function hearStripe(
  stripe: Stripe,
  secrets: readonly string[],
  body: string,
  signature: string,
  now: Date,
): Promise<Announcement | undefined> {
  for (const secret of secrets) {
    const said = await stripe.webhooks
      .constructEventAsync(body, signature, secret, TOLERANCE_S, undefined, now.getTime())
      .catch(notSigned)
    if (!said) continue
    const { object } = said.data
    const objectId = 'id' in object && typeof object.id === 'string' ? object.id : ''
    return { id: said.id, kind: said.type, objectId, payee: said.account ?? null }
  }
  return undefined
}

function notSigned(cause: unknown): undefined {
  // a body that is not JSON was not signed by anybody either
  if (cause instanceof SyntaxError) return undefined
  if (cause instanceof Error && 'type' in cause && cause.type === 'StripeSignatureVerificationError')
    return undefined
  throw cause
}
