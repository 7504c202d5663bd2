import { Alert, Empty, Heading, LinkButton, Pager, SearchBox, Tabs } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Operating } from '../access.ts'
import { managementWords } from '../shop-frame.tsx'
import { type Managed, ManagedShops } from './managed-shops.tsx'

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
        <a href="/imports/merchants">Importer des commerçants</a>
        <a href="/imports/products">Importer les produits d’un commerce</a>
        <a href={at('/marche/gestion/a-completer')}>Tout ce qui est à compléter</a>
        <a href={at('/marche/gestion/rappels')}>Rappels de produits</a>
        <a href={at('/marche/gestion/part-des-ventes')}>Part des ventes</a>
        <a href={at('/marche/gestion/nom')}>Le nom du marché</a>
        <a href={at('/marche')}>Voir le marché</a>
      </p>
      {(rows.length > 0 || search) && (
        <SearchBox action="/marche/gestion" label="Chercher un commerce" value={search} keep={keep} />
      )}
      {rows.length === 0 ? <Nothing operating={operating} search={search} /> : <ManagedShops rows={rows} />}
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
        Importer des commerçants
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
