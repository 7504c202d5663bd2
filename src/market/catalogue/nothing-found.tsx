import { typo } from '#platform/i18n'
import { Empty, LinkButton } from '#platform/ui'
import { addressOfQuery, type CatalogueQuery } from './query.ts'

export function NothingFound({ query }: { query: CatalogueQuery }) {
  const narrowed = query.rayon || query.commerce || query.rue || query.ouvert || query.sans.length > 0
  return (
    <Empty
      icon="search"
      title={query.q ? typo(`Rien ne répond à « ${query.q} »`) : 'Aucun produit ici pour le moment'}
      text={
        narrowed
          ? 'Enlevez un filtre, ou cherchez dans tout le marché.'
          : 'Essayez un mot plus court, ou le nom d’un commerce.'
      }
    >
      <LinkButton
        kind="quiet"
        href={addressOfQuery(narrowed ? { marche: query.marche, q: query.q } : { marche: query.marche })}
      >
        {narrowed ? 'Chercher dans tout le marché' : 'Voir tous les produits'}
      </LinkButton>
    </Empty>
  )
}
