import { managementWords, type Operating } from '#market'
import { typo, writeCount, writeEuros } from '#platform/i18n'
import { writeDay, type Day } from '#platform/time'
import { Empty, Heading, LinkButton, Table, Tabs } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { writeOwnDay, writeTabDay } from '../day-words.ts'
import type { ListedOrder } from './store.ts'
import { CRATES } from '../order-address.ts'
import { ORDERS } from './address.ts'
import { hoursOf, shopsOf, stateOf, gesturesOf } from './order-cells.tsx'

type Listed = { operating: Operating; today: Day; day: Day; days: Day[]; orders: ListedOrder[] }

/** The paid orders of a day. */
export function ordersPage(c: Ask, { operating: { at }, today, day, days, orders }: Listed): Response {
  return page(
    c,
    { ...managementWords, title: 'Commandes' },
    <div class="stack">
      <p>
        <a href={at('/marche/gestion')}>Le marché</a>
      </p>
      <Heading
        title="Commandes"
        lead={typo(`${writeOwnDay(day)} : ${writeCount(orders.length, 'commande')}.`)}
      >
        <LinkButton kind="quiet" href={at('/marche/gestion/livraison')}>
          Frais de livraison
        </LinkButton>
        {orders.length > 0 && (
          <LinkButton kind="quiet" icon="print" href={at(`${CRATES}?jour=${day}`)}>
            Étiquettes des caisses
          </LinkButton>
        )}
      </Heading>
      <Tabs
        label="Jour"
        items={days.map((one) => ({
          href: at(`${ORDERS}?jour=${one}`),
          label: writeTabDay(one, today),
          current: one === day,
        }))}
      />
      {orders.length === 0 ? (
        <Empty
          icon="basket"
          title="Aucune commande ce jour-là"
          text="Elles arrivent ici dès qu’elles sont payées."
        />
      ) : (
        <Table
          caption={`Commandes, ${writeDay(day)}`}
          captionHidden
          rows={orders}
          columns={[
            { key: 'ref', label: 'Commande', cell: (one) => one.reference },
            {
              key: 'heure',
              label: 'Heure',
              cell: (one) => hoursOf(one),
            },
            { key: 'client', label: 'Client', cell: (one) => one.buyerName || 'effacé' },
            { key: 'commerces', label: 'Commerces', cell: shopsOf },
            { key: 'total', label: 'Total', num: true, cell: (one) => writeEuros(one.totalCents) },
            { key: 'etat', label: 'État', cell: stateOf },
            { key: 'geste', label: 'Faire', paper: 'never', cell: (one) => gesturesOf(one, day <= today) },
          ]}
        />
      )}
    </div>,
  )
}
