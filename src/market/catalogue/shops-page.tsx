import { writeCount } from '#platform/i18n'
import { Empty } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Catalogue } from './catalogue.ts'
import { marketPage, termsAddress } from './frame.tsx'
import { OpenTag } from './open-tag.tsx'

/** Every shop, with what it is and whether it is open. */
export function shopsPage(c: Ask, catalogue: Catalogue): Response {
  const shops = [...catalogue.shops.values()]
  return marketPage(
    c,
    {
      title: 'Les commerçants',
      market: catalogue,
      description: `${writeCount(shops.length, 'commerce')} : leurs horaires, leur adresse, ce qu’ils vendent.`,
    },
    <div class="stack loose">
      <div class="row between">
        <h1 class="t3">Les commerçants</h1>
        <p class="muted">{writeCount(shops.length, 'commerce')}</p>
      </div>
      {shops.length === 0 && (
        <Empty
          icon="home"
          title="Aucun commerce pour le moment"
          text="Ils arrivent dès que le marché ouvre."
        />
      )}
      <p>
        <a href={termsAddress(catalogue)}>Conditions de vente, retours, réclamations</a>
      </p>
      <ul class="shops">
        {shops.map((shop) => (
          <li class="panel stack tight">
            <h2 class="t1">
              <a href={`/marche/commerces/${shop.slug}`}>{shop.name}</a>
            </h2>
            <p class="muted">
              {shop.sector}, {shop.address}
            </p>
            <OpenTag shop={shop} now={c.var.now} />
            <p>{shop.count > 0 ? writeCount(shop.count, 'produit') : 'Rien en vente ici pour le moment'}</p>
          </li>
        ))}
      </ul>
    </div>,
  )
}
