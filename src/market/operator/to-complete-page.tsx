import { typo, writeCount } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { Empty, Heading, Pager, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Operating } from '../access.ts'
import { MEDIATOR_KEPT_UNTIL, sayLacking } from '../law/door.ts'
import type { Merchant } from '../merchant.ts'
import { managementWords, shopAddress } from '../shop-frame.tsx'
import type { Managed } from './managed-shops.tsx'

type Todo = { operating: Operating; groups: Managed[]; unmediated: Merchant[]; next: string | null }

/** What waits for an answer, shop by shop. */
export function toCompletePage(
  c: Ask,
  { operating: { market, at }, groups, unmediated, next }: Todo,
): Response {
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
      {unmediated.length > 0 && (
        <section class="stack tight">
          <h2>
            Commerces sans médiateur <Tag kind="wait">{writeCount(unmediated.length, 'commerce')}</Tag>
          </h2>
          <p>
            {typo(
              `La loi le demande (article L612-1 du Code de la consommation). Leurs produits en vente la quittent le ${writeDate(MEDIATOR_KEPT_UNTIL)}.`,
            )}
          </p>
          <ul>
            {unmediated.map((merchant) => (
              <li>
                <a href={shopAddress('/presentation', merchant)}>{merchant.name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {groups.length === 0 && unmediated.length === 0 && (
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
