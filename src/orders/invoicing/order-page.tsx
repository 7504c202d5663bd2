import { typo } from '#platform/i18n'
import { Alert, Heading } from '#platform/ui'
import type { Ask } from '#platform/web'
import { BusinessFields, type BusinessForm } from '../business/door.ts'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import type { Order } from '../order.ts'

type InvoiceAsk = BusinessForm & { order: Order; unnamed: string[]; issued: boolean }

/** Invoices of an order that is paid, asked for after. `unnamed`: sellers that cannot give one yet. */
export function orderBusinessPage(c: Ask, { order, unnamed, issued, ...form }: InvoiceAsk): Response {
  return buyerPage(
    c,
    { title: 'Demander une facture', refused: Object.keys(form.errors).length > 0 },
    <div class="stack">
      <p>
        <a href={orderAddress(order)}>Commande {order.reference}</a>
      </p>
      <Heading
        title="Une facture pour une entreprise ou une association"
        lead={
          issued
            ? 'Chaque reçu est repris par un avoir, et une facture à ce nom le remplace. Le prix ne change pas.'
            : 'Chaque commerce fera sa facture à ce nom quand votre commande sera prête.'
        }
      />
      {unnamed.map((name) => (
        <Alert kind="wait" title={typo(`${name} ne peut pas encore faire de facture`)}>
          <p>
            Ce vendeur n’a pas écrit ses coordonnées de facturation. Vous gardez un reçu : redemandez la
            facture plus tard.
          </p>
        </Alert>
      ))}
      <BusinessFields {...form} action={`${orderAddress(order)}/facture`} verb="Demander la facture" />
    </div>,
  )
}
