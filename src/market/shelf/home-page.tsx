import { Empty, Heading, LinkButton, Pager, Tabs } from '#platform/ui'
import { parisDay } from '#platform/time'
import { page, rowsAsked, type Ask } from '#platform/web'
import { MediatorAlert } from '../law/door.ts'
import { readHours } from '../hours.ts'
import { writeOpen } from '../hours-words.ts'
import type { Merchant } from '../merchant.ts'
import { ALERTS, LABELS, shopWords } from '../shop-frame.tsx'
import { shelfStates, type ShelfProduct, type ShelfState } from './shelf.ts'
import { LOW, stateWords } from './state-words.ts'
import { ReadyAlert } from './ready-alert.tsx'
import { ShelfLine } from './shelf-line.tsx'

export type ShopHome = {
  merchant: Merchant
  shelf: ShelfProduct[]
  state: ShelfState | typeof LOW | null
  after: string | null
}

const A_PAGE = 30

/** What a shop has: what waits first, then everything, each line with its stock under the thumb. */
export function shopHomePage(c: Ask, { merchant, shelf, state, after }: ShopHome): Response {
  const counts = Map.groupBy(shelf, (one) => one.state)
  const low = shelf.filter((one) => one.low)
  const kept = keptOf(shelf, state)
  const at = after ? kept.findIndex((one) => one.product.id === after) : -1
  const { rows, whole } = rowsAsked(c, A_PAGE)
  const shown = kept.slice(at + 1, at + 1 + rows)
  const to = (query: Record<string, string>) =>
    `/marche/boutique?${new URLSearchParams({ commerce: merchant.slug, ...query }).toString()}`
  const voir = state ? { voir: state === LOW ? LOW : stateWords[state].slug } : undefined
  const ready = counts.get('ready')?.length ?? 0
  const more = at + 1 + rows < kept.length
  return page(
    c,
    { ...shopWords(c, merchant, 'goods'), title: 'Produits', scripts: ['stay'] },
    <div class="stack">
      <Heading
        title="Produits"
        over={merchant.name}
        lead={writeOpen(merchant, readHours(merchant.hours), c.var.now).text}
      >
        <LinkButton icon="plus" href={`/marche/boutique/ajouter?commerce=${merchant.slug}`}>
          Ajouter un produit
        </LinkButton>
      </Heading>
      <p class="row">
        <a href={`/marche/boutique/presentation?commerce=${merchant.slug}`}>Ma présentation</a>
        <a href={`${ALERTS}?commerce=${merchant.slug}`}>Alertes de stock</a>
        <a href={`${LABELS}?commerce=${merchant.slug}`}>Étiquettes</a>
        <a href={`/marche/commerces/${merchant.slug}`}>Voir ce que voient les clients</a>
      </p>
      <MediatorAlert merchant={merchant} today={parisDay(c.var.now)} />
      {ready > 0 && <ReadyAlert merchant={merchant} ready={ready} />}
      <Tabs
        label="Mes produits"
        items={[
          { href: to({}), label: `Tous (${shelf.length})`, current: state === null },
          ...(low.length > 0 || state === LOW
            ? [{ href: to({ voir: LOW }), label: `Bientôt fini (${low.length})`, current: state === LOW }]
            : []),
          ...shelfStates
            .filter((one) => counts.has(one) || one === state)
            .map((one) => ({
              href: to({ voir: stateWords[one].slug }),
              label: `${stateWords[one].label} (${counts.get(one)?.length ?? 0})`,
              current: one === state,
            })),
        ]}
      />
      {shelf.length === 0 && (
        <Empty
          icon="basket"
          title="Aucun produit encore"
          text="Une photo, un nom, un prix : le premier est vite fait."
        />
      )}
      {shelf.length > 0 && kept.length === 0 && (
        <Empty icon="check" title={state === LOW ? 'Rien n’est bientôt fini' : 'Aucun produit ici'} />
      )}
      <ul class="goods">
        {shown.map((good) => (
          <ShelfLine good={good} back={to({ ...voir })} />
        ))}
      </ul>
      <Pager
        previous={after ? to({ ...voir }) : undefined}
        next={more ? to({ ...voir, apres: shown.at(-1)?.product.id ?? '' }) : undefined}
        whole={{ of: to({ ...voir }), shown: whole }}
      />
    </div>,
  )
}

/** A merchant whose shop nobody added to a market yet. */
export const noShopPage = (c: Ask): Response =>
  page(
    c,
    { title: 'Ma boutique', room: 'market', density: 'bureau', space: 'Ma boutique' },
    <div class="stack">
      <Heading title="Ma boutique" />
      <Empty
        icon="basket"
        title="Votre commerce n’est pas encore sur un marché"
        text="Qui tient le marché vous y ajoute : donnez-lui le nom de votre commerce et votre SIRET."
      />
    </div>,
  )

/** What a tab shows; without one, what runs low stands before the rest. */
function keptOf(shelf: ShelfProduct[], state: ShopHome['state']): ShelfProduct[] {
  if (state === LOW) return shelf.filter((one) => one.low)
  if (state) return shelf.filter((one) => one.state === state)
  return shelf.toSorted((a, b) => Number(b.low) - Number(a.low))
}
