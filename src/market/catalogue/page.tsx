import { parisDay } from '#platform/time'
import { Alert, LinkButton } from '#platform/ui'
import { type Ask } from '#platform/web'
import { saidOn, shopSentences, type Said, type ShopSentences } from '../words/door.ts'
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
  const told = saidOn(c, shopSentences)
  const { say, goods, write } = told
  const title = titleOf(told, catalogue, query)
  return marketPage(
    c,
    { title, market: catalogue, description: describe(told, catalogue, query) },
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
            {query.q ? say.forWords(query.q) : say.products}
          </h2>
          <p class="muted">{countOf(told, found)}</p>
        </div>
        {said.without.length > 0 && (
          <Alert
            kind="info"
            title={say.withoutThose(write.list(said.without.map((one) => goods.say.allergens[one])))}
          >
            {say.onlyDeclared}
          </Alert>
        )}
        {!found.whole && found.offers.length > 0 && (
          <Alert kind="wait" title={say.notAllWords}>
            {say.someWords}
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
              {say.toStart}
            </LinkButton>
          )}
          {next && (
            <LinkButton kind="quiet" href={addressOfQuery({ ...query, apres: next })}>
              {say.seeNext}
            </LinkButton>
          )}
        </p>
      </section>
    </>,
  )
}

type Told = Said<ShopSentences>

const titleOf = (
  { goods }: Told,
  { name, shops }: Catalogue,
  { rayon, commerce }: CatalogueQuery,
): string => {
  const shop = [...shops.values()].find((one) => one.slug === commerce)
  return shop?.name ?? (rayon ? goods.say.aisles[rayon] : name)
}

const describe = (
  { say, goods }: Told,
  { name, offers, shops }: Catalogue,
  { rayon }: CatalogueQuery,
): string => {
  const selling = [...shops.values()].filter((one) => one.count > 0).length
  const aisle = rayon ? goods.say.aisles[rayon] : null
  return say.told(name, aisle, say.countProducts(offers.length), say.countShops(selling))
}

const countOf = ({ say, write }: Told, { offers }: Found): string => {
  const shops = new Set(offers.map((one) => one.shop.id)).size
  return `${say.countProducts(offers.length)}${write.comma}${say.countShops(shops)}`
}
