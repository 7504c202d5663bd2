import { typo, writeCount, writeList } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { Alert, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { aisleRules } from '../aisle.ts'
import { allergenWords } from '../allergen.ts'
import type { Catalogue, Offer } from './catalogue.ts'
import type { Found } from './find-offers.ts'
import { addressOfQuery, type CatalogueQuery } from './query.ts'
import { Filters } from './filters.tsx'
import { readWithout } from '../search/door.ts'
import { marketPage } from './frame.tsx'
import { FrontOf } from './front.tsx'
import type { Front } from './read-front.ts'
import { isAway } from '../merchant.ts'
import { OfferCard, type Stop } from './offer-card.tsx'
import { SearchForm } from './search-form.tsx'
import { NothingFound } from './nothing-found.tsx'

export type Shelf = {
  catalogue: Catalogue
  query: CatalogueQuery
  found: Found
  shown: Offer[]
  next: string | undefined
  left: Map<string, number>
  front: Front | undefined
}

/** The shelves: search, filters, twenty products, and the way to the next. */
export function cataloguePage(
  c: Ask,
  { catalogue, query, found, shown, next, left, front }: Shelf,
): Response {
  const here = addressOfQuery(query)
  const today = parisDay(c.var.now)
  const stopOf = ({ product, shop }: Offer): Stop | undefined =>
    isAway(shop, today) ? 'away' : (left.get(product.id) ?? 0) > 0 ? undefined : 'sold out'
  const said = readWithout(query.q)
  const title = titleOf(catalogue, query)
  return marketPage(
    c,
    { title, market: catalogue, description: describe(catalogue, query) },
    <>
      <div class="row between">
        <h1 class="t3">{title}</h1>
        <SearchForm query={query} />
      </div>
      {front && <FrontOf front={front} c={c} />}
      <Filters catalogue={catalogue} query={query} />
      <section class="mt stack" aria-labelledby="rayon">
        <div class="row between">
          <h2 id="rayon" class="t2">
            {query.q ? `Pour « ${query.q} »` : 'Les produits'}
          </h2>
          <p class="muted">{countOf(found)}</p>
        </div>
        {said.without.length > 0 && (
          <Alert kind="info" title={typo(`Sans ${writeList(said.without.map((one) => allergenWords[one]))}`)}>
            Seulement ce que le commerce déclare sans. Ce qui n’est pas dit n’est pas montré.
          </Alert>
        )}
        {!found.whole && found.offers.length > 0 && (
          <Alert kind="wait" title="Aucun produit ne répond à tous ces mots">
            Voici ceux qui répondent à une partie.
          </Alert>
        )}
        {found.offers.length === 0 && <NothingFound query={query} />}
        <div class="shelf">
          {shown.map((offer) => (
            <OfferCard offer={offer} stop={stopOf(offer)} from={here} />
          ))}
        </div>
        <p class="row">
          {query.apres && (
            <LinkButton kind="quiet" href={addressOfQuery({ ...query, apres: undefined })}>
              Revenir au début
            </LinkButton>
          )}
          {next && (
            <LinkButton kind="quiet" href={addressOfQuery({ ...query, apres: next })}>
              Voir les produits suivants
            </LinkButton>
          )}
        </p>
      </section>
    </>,
  )
}

const titleOf = ({ name, shops }: Catalogue, { rayon, commerce }: CatalogueQuery): string => {
  const shop = [...shops.values()].find((one) => one.slug === commerce)
  return shop?.name ?? (rayon ? aisleRules[rayon].label : name)
}

const describe = ({ name, offers, shops }: Catalogue, { rayon }: CatalogueQuery): string =>
  typo(
    `${name} : ${rayon ? `${aisleRules[rayon].label.toLowerCase()}, ` : ''}${writeCount(offers.length, 'produit')} de ${writeCount(
      [...shops.values()].filter((one) => one.count > 0).length,
      'commerce',
    )} de la ville, livrés à vélo en une seule fois.`,
  )

const countOf = ({ offers }: Found): string =>
  `${writeCount(offers.length, 'produit')}, ${writeCount(new Set(offers.map((one) => one.shop.id)).size, 'commerce')}`
