import { Button, LinkButton, Select } from '#platform/ui'
import { shopSentences, useSaid } from '../words/door.ts'
import type { Catalogue } from './catalogue.ts'
import { addressOfQuery, aisleSlug, allergenOptions, sortSlugs, type CatalogueQuery } from './query.ts'

export type FilterProps = { catalogue: Catalogue; query: CatalogueQuery }

export function FilterForm({ catalogue, query }: FilterProps) {
  const { say, goods } = useSaid(shopSentences)
  const orders = [
    { value: '', label: say.orders.name },
    ...(['price', 'unit price', 'new'] as const).map((one) => ({
      value: sortSlugs[one],
      label: say.orders[one],
    })),
  ]
  const shops = [...catalogue.shops.values()].filter((shop) => shop.count > 0)
  return (
    <form class="panel stack" method="get" action="/marche">
      {query.marche && <input type="hidden" name="marche" value={query.marche} />}
      {query.q && <input type="hidden" name="q" value={query.q} />}
      {query.rayon && <input type="hidden" name="rayon" value={aisleSlug(query.rayon)} />}
      <div class="split">
        <Select
          name="commerce"
          label={say.shop}
          empty={say.allShops}
          value={query.commerce ?? ''}
          options={shops.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Select
          name="rue"
          label={say.street}
          empty={say.allStreets}
          value={query.rue ?? ''}
          options={catalogue.streets.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Select name="tri" label={say.order} value={query.tri ? sortSlugs[query.tri] : ''} options={orders} />
      </div>
      <label class="choice">
        <input type="checkbox" name="ouvert" value="oui" checked={query.ouvert === 'oui'} />
        {say.openNow}
      </label>
      <fieldset class="field">
        <legend>{say.without}</legend>
        <div class="choices">
          {allergenOptions.map(({ allergen, slug }) => (
            <label class="choice">
              <input type="checkbox" name="sans" value={slug} checked={query.sans.includes(allergen)} />
              {goods.say.allergens[allergen]}
            </label>
          ))}
        </div>
      </fieldset>
      <p class="row">
        <Button icon="check">{say.showThese}</Button>
        <LinkButton kind="quiet" href={addressOfQuery({ marche: query.marche, q: query.q })}>
          {say.noFilter}
        </LinkButton>
      </p>
    </form>
  )
}
