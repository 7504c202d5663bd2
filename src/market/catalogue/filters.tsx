import { Button, LinkButton, Select } from '#platform/ui'
import { aisleRules } from '../aisle.ts'
import type { Catalogue } from './catalogue.ts'
import { addressOfQuery, aisleSlug, allergenOptions, sortSlugs, type CatalogueQuery } from './query.ts'

type Props = { catalogue: Catalogue; query: CatalogueQuery }

/** Aisles in one row, each a link with its own address; the finer filters fold away on a phone. */
export function Filters({ catalogue, query }: Props) {
  const refined = query.commerce || query.rue || query.ouvert || query.sans.length > 0 || query.tri
  const at = (rayon: CatalogueQuery['rayon']) => addressOfQuery({ ...query, rayon, apres: null })
  return (
    <>
      <nav class="filters mt" aria-label="Rayons">
        <a class="choice" href={at(null)} aria-current={query.rayon ? undefined : 'true'}>
          Tout
        </a>
        {catalogue.aisles.map(({ aisle }) => (
          <a class="choice" href={at(aisle)} aria-current={query.rayon === aisle ? 'true' : undefined}>
            {aisleRules[aisle].label}
          </a>
        ))}
      </nav>
      <details class="refine" open={Boolean(refined)}>
        <summary>Trier, choisir une rue, éviter un allergène</summary>
        <FilterForm catalogue={catalogue} query={query} />
      </details>
    </>
  )
}

const sortLabels = [
  { value: '', label: 'Par nom' },
  { value: sortSlugs.price, label: 'Du moins cher au plus cher' },
  { value: sortSlugs['unit price'], label: 'Par prix au kilo ou au litre' },
  { value: sortSlugs.new, label: 'Nouveautés d’abord' },
]

function FilterForm({ catalogue, query }: Props) {
  const shops = [...catalogue.shops.values()].filter((one) => one.count > 0)
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
