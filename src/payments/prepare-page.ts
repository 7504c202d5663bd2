import type { Ground } from '#platform/ground'
import { stateOf } from './payment.ts'
import { readPayment, writePage } from './payment-store.ts'
import { providerOf } from './open-provider.ts'
import { sharesOf } from './share-store.ts'

/** Makes the page where a payment is paid, unless it is there. False when no provider is set up. @throws when it does not answer. */
export async function preparePage(ground: Ground, id: string): Promise<boolean> {
  const payment = await readPayment(ground.db, id)
  if (!payment || payment.pageId || stateOf(payment) !== 'opened') return true
  const provider = await providerOf(ground)
  if (!provider) return false
  const shares = await sharesOf(ground.db, id)
  const lines = shares.map(({ label, grossCents }) => ({ label, cents: grossCents }))
  if (payment.deliveryCents > 0) lines.push({ label: 'Livraison', cents: payment.deliveryCents })
  const { reference, email, returnUrl, openedAt, expiresAt } = payment
  const page = await provider.collect({ id, reference, email, returnUrl, openedAt, expiresAt, lines })
  await writePage(ground.db, id, page.pageId, page.payUrl)
  return true
}
