import { shopSentences, useSaid } from '../words/door.ts'
import { addressOfQuery, type CatalogueQuery } from './query.ts'
import { FilterForm, type FilterProps } from './filter-form.tsx'

/** Aisles in one row, each a link with its own address; the finer filters fold away on a phone. */
export function Filters({ catalogue, query }: FilterProps) {
  const { say, goods } = useSaid(shopSentences)
  const refined = query.commerce || query.rue || query.ouvert || query.sans.length > 0 || query.tri
  const at = (rayon: CatalogueQuery['rayon']) => addressOfQuery({ ...query, rayon, apres: undefined })
  return (
    <>
      <nav class="filters mt" aria-label={say.aisles}>
        <a class="choice" href={at(undefined)} aria-current={query.rayon ? undefined : 'true'}>
          {say.everything}
        </a>
        {catalogue.aisles.map(({ aisle }) => (
          <a class="choice" href={at(aisle)} aria-current={query.rayon === aisle ? 'true' : undefined}>
            {goods.say.aisles[aisle]}
          </a>
        ))}
      </nav>
      <details class="refine" open={Boolean(refined)}>
        <summary>{say.refine}</summary>
        <FilterForm catalogue={catalogue} query={query} />
      </details>
    </>
  )
}
