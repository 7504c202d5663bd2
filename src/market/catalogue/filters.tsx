import { aisleRules } from '../aisle.ts'
import { addressOfQuery, type CatalogueQuery } from './query.ts'
import { FilterForm, type FilterProps } from './filter-form.tsx'

/** Aisles in one row, each a link with its own address; the finer filters fold away on a phone. */
export function Filters({ catalogue, query }: FilterProps) {
  const refined = query.commerce || query.rue || query.ouvert || query.sans.length > 0 || query.tri
  const at = (rayon: CatalogueQuery['rayon']) => addressOfQuery({ ...query, rayon, apres: undefined })
  return (
    <>
      <nav class="filters mt" aria-label="Rayons">
        <a class="choice" href={at(undefined)} aria-current={query.rayon ? undefined : 'true'}>
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
