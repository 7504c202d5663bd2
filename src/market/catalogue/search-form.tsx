import { Button } from '#platform/ui'
import type { CatalogueQuery } from './query.ts'

export function SearchForm({ query }: { query: CatalogueQuery }) {
  return (
    <search class="find">
      <form class="row nowrap" method="get" action="/marche">
        {query.marche && <input type="hidden" name="marche" value={query.marche} />}
        <div class="field grow">
          <input
            type="search"
            name="q"
            aria-label="Chercher un produit ou un commerce"
            value={query.q}
            maxlength={100}
          />
        </div>
        <Button icon="search">Chercher</Button>
      </form>
    </search>
  )
}
