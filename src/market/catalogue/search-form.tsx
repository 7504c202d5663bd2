import { Button } from '#platform/ui'
import { shopSentences, useSaid } from '../words/door.ts'
import type { CatalogueQuery } from './query.ts'

export function SearchForm({ query }: { query: CatalogueQuery }) {
  const { say } = useSaid(shopSentences)
  return (
    <search class="find">
      <form class="row nowrap" method="get" action="/marche">
        {query.marche && <input type="hidden" name="marche" value={query.marche} />}
        <div class="field grow">
          <input type="search" name="q" aria-label={say.find} value={query.q} maxlength={100} />
        </div>
        <Button icon="search">{say.search}</Button>
      </form>
    </search>
  )
}
