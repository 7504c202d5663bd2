import { writePercent } from '#platform/i18n'
import { Table } from '#platform/ui'
import type { Merchant } from '../merchant.ts'
import type { ShelfProduct, ShelfState } from '../shelf/door.ts'

export type Managed = { merchant: Merchant; shelf: ShelfProduct[] }

const countIn = ({ shelf }: Managed, ...states: ShelfState[]) =>
  shelf.filter((one) => states.includes(one.state)).length

export function ManagedShops({ rows }: { rows: Managed[] }) {
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
