import { LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { type Catalogue, addressOfQuery, marketPage, waitAddress } from '../catalogue/door.ts'
import type { ProductId } from '../ids.ts'

/** A product that is not, or no longer, on sale: what it was is not shown. One that was `withdrawn` may come back with its season. */
export function goneProductPage(
  c: Ask,
  market: Pick<Catalogue, 'name' | 'slug'> | undefined,
  withdrawn: ProductId | undefined,
): Response {
  return marketPage(
    c,
    { title: 'Ce produit n’est plus en vente', market, status: 404 },
    <div class="stack">
      <h1 class="t3">Ce produit n’est plus en vente</h1>
      <p>Son commerce l’a retiré, ou cette adresse a vieilli.</p>
      {withdrawn && (
        <LinkButton href={waitAddress(withdrawn)} icon="mail">
          Prévenez-moi s’il revient
        </LinkButton>
      )}
      <LinkButton kind="quiet" href={addressOfQuery({ marche: market?.slug ?? undefined })}>
        Voir tous les produits
      </LinkButton>
    </div>,
  )
}
