import { Empty, LinkButton } from '#platform/ui'
import { shopSentences, useSaid } from '../words/door.ts'
import { addressOfQuery, type CatalogueQuery } from './query.ts'

export function NothingFound({ query }: { query: CatalogueQuery }) {
  const { say } = useSaid(shopSentences)
  const narrowed = query.rayon || query.commerce || query.rue || query.ouvert || query.sans.length > 0
  return (
    <Empty
      icon="search"
      title={query.q ? say.nothingFor(query.q) : say.nothingHere}
      text={narrowed ? say.dropFilter : say.shorterWord}
    >
      <LinkButton
        kind="quiet"
        href={addressOfQuery(narrowed ? { marche: query.marche, q: query.q } : { marche: query.marche })}
      >
        {narrowed ? say.searchAll : say.seeAll}
      </LinkButton>
    </Empty>
  )
}
