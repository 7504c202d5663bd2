import { writeEuros } from '#platform/i18n'
import { Table } from '#platform/ui'
import type { Charge } from '../simulator/door.ts'
import { Presses, short } from './presses.tsx'

/** What customers paid, and may claim back. */
export function Charges({ rows }: { rows: Charge[] }) {
  return (
    <Table
      caption="Paiements"
      captionHidden
      rows={rows}
      columns={[
        { key: 'id', label: 'Numéro', cell: ({ id }) => short(id) },
        { key: 'cents', label: 'Somme', num: true, cell: ({ amount }) => writeEuros(amount) },
        { key: 'back', label: 'Remboursé', num: true, cell: (one) => writeEuros(one.amount_refunded) },
        {
          key: 'act',
          label: 'Le client',
          cell: ({ id, amount, amount_refunded, disputed }) => (
            <Presses
              presses={
                disputed || amount === amount_refunded
                  ? []
                  : [{ object: id, verb: 'dispute', words: 'Conteste', label: short(id) }]
              }
            />
          ),
        },
      ]}
    />
  )
}
