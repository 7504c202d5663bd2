import { LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { type Catalogue, addressOfQuery, marketPage } from '../catalogue/door.ts'

/** A product that is not, or no longer, on sale: what it was is not shown, the shop is. */
export function goneProductPage(c: Ask, market: Pick<Catalogue, 'name' | 'slug'> | undefined): Response {
  return marketPage(
    c,
    { title: 'Ce produit n’est plus en vente', market, status: 404 },
    <div class="stack">
      <h1 class="t3">Ce produit n’est plus en vente</h1>
      <p>Son commerce l’a retiré, ou cette adresse a vieilli.</p>
      <LinkButton kind="quiet" href={addressOfQuery({ marche: market?.slug ?? undefined })}>
        Voir tous les produits
      </LinkButton>
    </div>,
  )
}
