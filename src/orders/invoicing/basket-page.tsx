import { Button, Form, Heading } from '#platform/ui'
import type { Ask } from '#platform/web'
import { BusinessFields, type BusinessForm } from '../business/door.ts'
import { buyerPage } from '../order-frame.tsx'

const BASKET_BUSINESS = '/panier/entreprise'

/** Somebody buys for an organisation: who the invoices name. */
export function basketBusinessPage(c: Ask, { known, ...form }: BusinessForm & { known: boolean }): Response {
  return buyerPage(
    c,
    { title: 'Acheter pour une entreprise', refused: Object.keys(form.errors).length > 0 },
    <div class="stack">
      <p>
        <a href="/panier">Mon panier</a>
      </p>
      <Heading
        title="J’achète pour une entreprise ou une association"
        lead="Chaque commerce vous fait une facture à ce nom."
      />
      <BusinessFields {...form} action={BASKET_BUSINESS} verb="Enregistrer" />
      {known && (
        <Form action={BASKET_BUSINESS} label="J’achète pour moi">
          <Button kind="quiet" name="self" value="oui">
            Non, j’achète pour moi
          </Button>
        </Form>
      )}
    </div>,
  )
}
