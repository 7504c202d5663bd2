import { writeEuros } from '#platform/i18n'
import { Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { buyerPage } from '../order-frame.tsx'
import { totalOf, type Order } from '../order.ts'

/** On the way to the page of the provider: it opens by itself, and by the link. */
export function leavePage(c: Ask, order: Order, payUrl: string): Response {
  return buyerPage(
    c,
    { title: 'Payer' },
    <div class="stack narrow">
      <Heading
        title="Payer"
        lead="La page de notre prestataire de paiement s’ouvre. Nous ne voyons jamais votre carte."
      />
      <p>
        <LinkButton href={payUrl}>{`Payer ${writeEuros(totalOf(order))}`}</LinkButton>
      </p>
    </div>,
  )
}
