import { Button, LinkButton, Select } from '#platform/ui'
import type { Catalogue } from './catalogue.ts'
import { addressOfQuery, aisleSlug, allergenOptions, sortSlugs, type CatalogueQuery } from './query.ts'

export type FilterProps = { catalogue: Catalogue; query: CatalogueQuery }

const sortLabels = [
  { value: '', label: 'Par nom' },
  { value: sortSlugs.price, label: 'Du moins cher au plus cher' },
  { value: sortSlugs['unit price'], label: 'Par prix au kilo ou au litre' },
  { value: sortSlugs.new, label: 'Nouveautés d’abord' },
]

export function FilterForm({ catalogue, query }: FilterProps) {
  const shops = [...catalogue.shops.values()].filter((shop) => shop.count > 0)
  return (
    <form class="panel stack" method="get" action="/marche">
      {query.marche && <input type="hidden" name="marche" value={query.marche} />}
      {query.q && <input type="hidden" name="q" value={query.q} />}
      {query.rayon && <input type="hidden" name="rayon" value={aisleSlug(query.rayon)} />}
      <div class="split">
        <Select
          name="commerce"
          label="Commerce"
          empty="Tous"
          value={query.commerce ?? ''}
          options={shops.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <Select
          name="rue"
          label="Rue"
          empty="Toutes"
          value={query.rue ?? ''}
          options={catalogue.streets.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Select name="tri" label="Ordre" value={query.tri ? sortSlugs[query.tri] : ''} options={sortLabels} />
      </div>
      <label class="choice">
        <input type="checkbox" name="ouvert" value="oui" checked={query.ouvert === 'oui'} />
        Ouvert maintenant
      </label>
      <fieldset class="field">
        <legend>Sans</legend>
        <div class="choices">
          {allergenOptions.map(({ allergen, slug, label }) => (
            <label class="choice">
              <input type="checkbox" name="sans" value={slug} checked={query.sans.includes(allergen)} />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <p class="row">
        <Button icon="check">Montrer ces produits</Button>
        <LinkButton kind="quiet" href={addressOfQuery({ marche: query.marche, q: query.q })}>
          Enlever les filtres
        </LinkButton>
      </p>
    </form>
  )
}
