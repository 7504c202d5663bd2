import { typo, writeCount, writePercent } from '#platform/i18n'
import { Alert, Empty, Heading, LinkButton, Pager, SearchBox, Table, Tabs, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Operating } from '../access.ts'
import type { Merchant } from '../merchant.ts'
import { sayLacking } from '../law/door.ts'
import { managementWords } from '../shop-frame.tsx'
import type { ShelfProduct, ShelfState } from '../shelf/door.ts'

export type Managed = { merchant: Merchant; shelf: ShelfProduct[] }

const countIn = ({ shelf }: Managed, ...states: ShelfState[]) =>
  shelf.filter((one) => states.includes(one.state)).length

type List = {
  operating: Operating
  hub: { name: string } | undefined
  rows: Managed[]
  search: string
  next: string | null
}

/** Every shop of the market, with what is on sale there and what waits. */
export function managementPage(c: Ask, { operating, hub, rows, search, next }: List): Response {
  const { market, at, keep } = operating
  return page(
    c,
    { ...managementWords, title: market.name },
    <div class="stack">
      <Heading title={market.name} lead="Les commerces, ce qu’ils vendent, ce qui attend une réponse.">
        <LinkButton icon="plus" href={at('/marche/gestion/commerces/ajouter')}>
          Ajouter un commerce
        </LinkButton>
      </Heading>
      <Markets {...operating} />
      {!hub && (
        <Alert kind="wait" title="Personne ne peut encore commander ici">
          Il faut un dépôt de vélos tenu par la même structure : c’est là que l’on vient chercher, et de là
          que l’on est livré.
        </Alert>
      )}
      <p class="row">
        <a href={at('/marche/gestion/commandes')}>Commandes</a>
        <a href={at('/marche/gestion/livraison')}>Frais de livraison</a>
        <a href="/imports/merchants">Importer une liste de commerçants</a>
        <a href="/imports/products">Importer une caisse</a>
        <a href={at('/marche/gestion/a-completer')}>Tout ce qui est à compléter</a>
        <a href={at('/marche/gestion/rappels')}>Rappels de produits</a>
        <a href={at('/marche/gestion/part-des-ventes')}>Part des ventes</a>
        <a href={at('/marche/gestion/nom')}>Le nom du marché</a>
        <a href={at('/marche')}>Voir le marché</a>
      </p>
      {(rows.length > 0 || search) && (
        <SearchBox action="/marche/gestion" label="Chercher un commerce" value={search} keep={keep} />
      )}
      {rows.length === 0 ? <Nothing operating={operating} search={search} /> : <Shops rows={rows} />}
      <Pager next={next ?? undefined} />
    </div>,
  )
}

/** What comes first on a market that has just been opened. */
function Nothing({ operating: { at }, search }: { operating: Operating; search: string }) {
  if (search) return <Empty icon="home" title="Aucun commerce de ce nom" />
  return (
    <Empty
      icon="home"
      title="Aucun commerce encore"
      text="Ajoutez le premier par un formulaire, ou importez la liste de tous."
    >
      <LinkButton href={at('/marche/gestion/commerces/ajouter')}>Ajouter le premier commerce</LinkButton>
      <LinkButton kind="quiet" href="/imports/merchants">
        Importer une liste
      </LinkButton>
    </Empty>
  )
}

/** Somebody who runs several goes from one to the other. */
function Markets({ market, markets }: Operating) {
  if (markets.length < 2) return null
  return (
    <Tabs
      label="Marché"
      items={markets.map(({ id, slug, name }) => ({
        href: `/marche/gestion?marche=${slug}`,
        label: name,
        current: id === market.id,
      }))}
    />
  )
}

function Shops({ rows }: { rows: Managed[] }) {
  return (
    <Table
      caption="Commerces"
      captionHidden
      columns={[
        {
          key: 'name',
          label: 'Commerce',
          cell: ({ merchant }) => <a href={`/marche/boutique?commerce=${merchant.slug}`}>{merchant.name}</a>,
        },
        { key: 'sector', label: 'Métier', cell: ({ merchant }) => `${merchant.sector}, ${merchant.street}` },
        { key: 'sale', label: 'En vente', num: true, cell: (one) => countIn(one, 'on sale') },
        { key: 'out', label: 'Épuisés', num: true, cell: (one) => countIn(one, 'sold out') },
        {
          key: 'todo',
          label: 'À compléter',
          num: true,
          cell: (one) => {
            const count = countIn(one, 'to complete')
            return count === 0 ? (
              '0'
            ) : (
              <a href={`/marche/boutique?commerce=${one.merchant.slug}&voir=a-completer`}>{count}</a>
            )
          },
        },
        { key: 'ready', label: 'Prêts', num: true, cell: (one) => countIn(one, 'ready') },
        {
          key: 'commission',
          label: 'Commission',
          num: true,
          cell: ({ merchant }) => writePercent(merchant.commission_bp / 10_000),
        },
        {
          key: 'card',
          label: 'Fiche',
          paper: 'never',
          cell: ({ merchant }) => (
            <a href={`/marche/gestion/commerces/${merchant.id}`}>
              Fiche<span class="vh"> : {merchant.name}</span>
            </a>
          ),
        },
      ]}
      rows={rows}
    />
  )
}

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
