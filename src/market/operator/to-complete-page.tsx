import { typo, writeCount } from '#platform/i18n'
import { Empty, Heading, Pager, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Operating } from '../access.ts'
import { sayLacking } from '../law/door.ts'
import { managementWords } from '../shop-frame.tsx'
import type { Managed } from './managed-shops.tsx'

type Todo = { operating: Operating; groups: Managed[]; next: string | null }

/** What waits for an answer, shop by shop. */
export function toCompletePage(c: Ask, { operating: { market, at }, groups, next }: Todo): Response {
  return page(
    c,
    { ...managementWords, title: 'Produits à compléter' },
    <div class="stack">
      <p>
        <a href={at('/marche/gestion')}>{market.name}</a>
      </p>
      <Heading
        title="Produits à compléter"
        lead="Rien n’est en vente tant qu’une réponse de la loi manque."
      />
      {groups.length === 0 && (
        <Empty icon="done" title="Rien n’attend" text="Tous les produits ont leurs réponses." />
      )}
      {groups.map(({ merchant, shelf }) => (
        <section class="stack tight">
          <h2>
            {merchant.name} <Tag kind="wait">{writeCount(shelf.length, 'produit')}</Tag>
          </h2>
          <ul>
            {shelf.map(({ product, lacking }) => (
              <li>
                <a href={`/marche/boutique/produits/${product.id}`}>{product.name}</a>
                {typo(` : ${sayLacking(lacking)}`)}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Pager next={next ?? undefined} />
    </div>,
  )
}
