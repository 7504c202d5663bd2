import { typo, writeCount, writeEuros } from '#platform/i18n'
import { Alert, Button, Empty, Form, Heading, LinkButton, Pager, Tabs, Tag, type TagKind } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { aisleRules } from '../aisle.ts'
import { pictureAddress } from '../look.ts'
import { readHours } from '../hours.ts'
import { writeOpen } from '../hours-words.ts'
import type { Merchant } from '../merchant.ts'
import { sayLacking } from '../law/door.ts'
import { writeLeft, writePack } from '../sale-words.ts'
import { shopWords } from '../shop-frame.tsx'
import { shelfStates, type ShelfProduct, type ShelfState } from './shelf.ts'
import { availableOf } from '../stock/door.ts'

export type ShopHome = {
  merchant: Merchant
  shelf: ShelfProduct[]
  state: ShelfState | null
  after: string | null
}

export const stateWords: Record<ShelfState, { slug: string; label: string; kind: TagKind; one: string }> = {
  'to complete': { slug: 'a-completer', label: 'À compléter', kind: 'wait', one: 'À compléter' },
  ready: { slug: 'prets', label: 'Prêts', kind: 'far', one: 'Prêt' },
  'on sale': { slug: 'en-vente', label: 'En vente', kind: 'ok', one: 'En vente' },
  'sold out': { slug: 'epuises', label: 'Épuisés', kind: 'late', one: 'Épuisé' },
  withdrawn: { slug: 'retires', label: 'Retirés', kind: 'none', one: 'Retiré' },
}

export const stateOfSlug = (slug: string | undefined): ShelfState | null =>
  shelfStates.find((one) => stateWords[one].slug === slug) ?? null

const A_PAGE = 30

/** What a shop has: what waits first, then everything, each line with its stock under the thumb. */
export function shopHomePage(c: Ask, { merchant, shelf, state, after }: ShopHome): Response {
  const counts = Map.groupBy(shelf, (one) => one.state)
  const kept = state ? (counts.get(state) ?? []) : shelf
  const at = after ? kept.findIndex((one) => one.product.id === after) : -1
  const shown = kept.slice(at + 1, at + 1 + A_PAGE)
  const to = (query: Record<string, string>) =>
    `/marche/boutique?${new URLSearchParams({ commerce: merchant.slug, ...query }).toString()}`
  const voir = state ? { voir: stateWords[state].slug } : undefined
  const ready = counts.get('ready')?.length ?? 0
  const more = at + 1 + A_PAGE < kept.length
  return page(
    c,
    { ...shopWords, title: merchant.name },
    <div class="stack">
      <Heading title={merchant.name} lead={writeOpen(merchant, readHours(merchant.hours), c.var.now).text}>
        <LinkButton icon="plus" href={`/marche/boutique/ajouter?commerce=${merchant.slug}`}>
          Ajouter un produit
        </LinkButton>
      </Heading>
      <p class="row">
        <a href={`/marche/boutique/commandes?commerce=${merchant.slug}`}>Mes commandes</a>
        <a href={`/marche/boutique/horaires?commerce=${merchant.slug}`}>Mes horaires, mes absences</a>
        <a href={`/marche/boutique/presentation?commerce=${merchant.slug}`}>Ma présentation</a>
        <a href={`/marche/commerces/${merchant.slug}`}>Voir ce que voient les clients</a>
      </p>
      {ready > 0 && <ReadyAlert merchant={merchant} ready={ready} />}
      <Tabs
        label="Mes produits"
        items={[
          { href: to({}), label: `Tous (${shelf.length})`, current: state === null },
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
      <ul class="goods">
        {shown.map((one) => (
          <Line one={one} back={to({ ...voir })} />
        ))}
      </ul>
      <Pager
        previous={after ? to({ ...voir }) : undefined}
        next={more ? to({ ...voir, apres: shown.at(-1)?.product.id ?? '' }) : undefined}
      />
    </div>,
  )
}

function ReadyAlert({ merchant, ready }: { merchant: Merchant; ready: number }) {
  return (
    <Alert
      kind="ok"
      title={`${writeCount(ready, 'produit est prêt', 'produits sont prêts')}, pas encore en vente`}
    >
      <Form
        action={`/marche/boutique/publier-prets?commerce=${merchant.slug}`}
        label="Mettre en vente ce qui est prêt"
      >
        <Button>{ready === 1 ? 'Le mettre en vente' : `Mettre en vente ces ${ready} produits`}</Button>
      </Form>
    </Alert>
  )
}

function Line({ one, back }: { one: ShelfProduct; back: string }) {
  const { product, stock, lacking, state } = one
  const price =
    product.priceCents === null ? 'prix à dire' : `${writeEuros(product.priceCents)} ${writePack(product)}`
  return (
    <li id={`p-${product.id}`}>
      <img
        src={pictureAddress(product, aisleRules[product.aisle].drawing)}
        alt=""
        width={64}
        height={48}
        loading="lazy"
      />
      <div>
        <a href={`/marche/boutique/produits/${product.id}`}>{product.name}</a>
        <p class="small">{price}</p>
        <p>
          <Tag kind={stateWords[state].kind}>{stateWords[state].one}</Tag>
        </p>
        {lacking.length > 0 && <p class="small">{typo(`Il manque ${sayLacking(lacking)}.`)}</p>}
      </div>
      <div class="act">
        {lacking.length > 0 ? (
          <LinkButton
            kind="quiet"
            href={`/marche/boutique/produits/${product.id}/suite`}
            label={`Compléter ${product.name}`}
          >
            Compléter
          </LinkButton>
        ) : (
          <Counter product={product} left={stock ? availableOf(stock) : null} back={back} />
        )}
      </div>
    </li>
  )
}

/** Less, how many are left, more. */
export function Counter(props: {
  product: Pick<ShelfProduct['product'], 'id' | 'name' | 'sold'>
  left: number | null
  back: string
}) {
  const { product, left, back } = props
  return (
    <form
      class="counter"
      method="post"
      action={`/marche/boutique/produits/${product.id}/compter`}
      aria-label={`Stock : ${product.name}`}
    >
      <input type="hidden" name="retour" value={back} />
      <Button kind="quiet" icon="minus" name="geste" value="moins" label={`Un de moins : ${product.name}`}>
        {''}
      </Button>
      <b>{left === null ? '?' : writeLeft(left, product)}</b>
      <Button kind="quiet" icon="plus" name="geste" value="plus" label={`Un de plus : ${product.name}`}>
        {''}
      </Button>
      <Button kind="quiet" name="geste" value="rien" label={`Plus rien : ${product.name}`}>
        Plus rien
      </Button>
    </form>
  )
}
