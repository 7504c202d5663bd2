import { writeCount } from '#platform/i18n'
import { Empty } from '#platform/ui'
import type { Ask } from '#platform/web'
import { addressOfQuery } from './query.ts'
import { marketPage } from './frame.tsx'
import type { OpenMarket } from './markets-store.ts'

/** The markets of the territory, for who has not chosen one. */
export function marketsPage(c: Ask, markets: readonly OpenMarket[], status: 200 | 404): Response {
  return marketPage(
    c,
    {
      title: 'Les marchés',
      market: undefined,
      description: `${writeCount(markets.length, 'marché')} : leurs commerces, livrés à vélo.`,
      status,
    },
    <div class="stack loose">
      <div class="row between">
        <h1 class="t3">Les marchés</h1>
        <p class="muted">{writeCount(markets.length, 'marché')}</p>
      </div>
      {markets.length === 0 && (
        <Empty icon="home" title="Aucun marché pour le moment" text="Revenez bientôt." />
      )}
      <ul class="shops">
        {markets.map(({ slug, name, town, shops }) => (
          <li class="panel stack tight">
            <h2 class="t1">
              <a href={addressOfQuery({ marche: slug })}>{name}</a>
            </h2>
            <p class="muted">{town}</p>
            <p>{shops > 0 ? writeCount(shops, 'commerce') : 'Les commerces arrivent'}</p>
          </li>
        ))}
      </ul>
    </div>,
  )
}
