import { typo } from '#platform/i18n'
import { writeClock, writeDay } from '#platform/time'
import { Empty, Heading, LinkButton, Pager, SearchBox, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Hub } from '../hub.ts'
import { dispatchPage, HUB_ORDERS, orderAddress } from '../space.tsx'
import type { HubOrder } from './hub-orders-store.ts'
import { OrderTag } from './order-tag.tsx'

type List = { hub: Hub; orders: HubOrder[]; search: string; next?: string; first: boolean; whole: boolean }

/** All that a hub was asked to bring, the latest first, found by a name, a street, a number or a telephone. */
export function hubOrdersPage(c: Ask, { hub, orders, search, next, first, whole }: List): Response {
  const of = `${HUB_ORDERS}${search && `?${new URLSearchParams({ q: search })}`}`
  return dispatchPage(
    c,
    { title: 'Commandes', here: 'commandes' },
    <div class="stack">
      <Heading title="Commandes" over={hub.name} />
      <SearchBox
        action={HUB_ORDERS}
        label="Chercher un nom, une rue, un numéro, un téléphone"
        value={search}
      />
      {orders.length === 0 ? (
        <NoOrder search={search} />
      ) : (
        <Table caption="Les dernières arrivées d’abord" columns={columns} rows={orders} />
      )}
      <Pager previous={first ? undefined : of} next={next} whole={{ of, shown: whole }} />
    </div>,
  )
}

const NoOrder = ({ search }: { search: string }) =>
  search ? (
    <Empty icon="basket" title="Aucune commande ne correspond" text="Essayez un seul mot, ou un seul nombre.">
      <LinkButton kind="quiet" href={HUB_ORDERS}>
        Toutes les commandes
      </LinkButton>
    </Empty>
  ) : (
    <Empty
      icon="basket"
      title="Aucune commande pour l’instant"
      text="Elles viennent du marché, des commerces, ou d’un fichier."
    >
      <LinkButton kind="quiet" href="/imports/orders">
        Importer des commandes
      </LinkButton>
    </Empty>
  )

const columns: Parameters<typeof Table<HubOrder>>[0]['columns'] = [
  {
    key: 'who',
    label: 'Pour',
    header: true,
    cell: (one) => <a href={orderAddress(one)}>{one.recipientName || `Commande ${one.reference}`}</a>,
  },
  { key: 'number', label: 'Numéro', cell: ({ reference }) => reference },
  {
    key: 'when',
    label: 'Promise',
    cell: ({ day, slotFrom, slotTo }) =>
      typo(`${writeDay(day)}, ${writeClock(slotFrom)} à ${writeClock(slotTo)}`),
  },
  { key: 'where', label: 'Où', cell: ({ address }) => address || 'Adresse effacée' },
  { key: 'from', label: 'Demandée par', cell: ({ askedBy }) => askedBy ?? '' },
  { key: 'state', label: 'État', cell: (one) => <OrderTag {...one} /> },
]
