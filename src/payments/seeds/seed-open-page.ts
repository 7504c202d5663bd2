import type { Tx } from '#platform/db'
import { SEEDED_PAGE } from './seeded-payments.ts'
import { keep } from '../simulator/ask.ts'
import { inSimulator } from '../simulator/work-request.ts'
import type { CheckoutPage } from '../simulator/objects.ts'

/** A page of the simulator where nobody has paid yet. */
export async function seedOpenPage(tx: Tx, now: Date): Promise<void> {
  const home = 'http://127.0.0.1:3000'
  const page: CheckoutPage = {
    id: SEEDED_PAGE,
    object: 'checkout.session',
    status: 'open',
    payment_status: 'unpaid',
    amount_total: 2255,
    currency: 'eur',
    payment_intent: null,
    client_reference_id: SEEDED_PAGE,
    customer_email: null,
    success_url: `${home}/marche`,
    cancel_url: `${home}/marche`,
    expires_at: Math.floor(now.getTime() / 1000) + 1800,
    url: `${home}/demo/paiement/${SEEDED_PAGE}`,
    transfer_group: SEEDED_PAGE,
    lines: [
      { label: 'Boulangerie Delplanque', cents: 1895 },
      { label: 'Livraison', cents: 360 },
    ],
  }
  await inSimulator(tx, now, (at) => keep(at, page))
}
