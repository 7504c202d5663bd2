import { writeEuros } from '#platform/i18n'
import { Table } from '#platform/ui'
import type { Refund } from '../simulator/door.ts'
import { Presses, short } from './presses.tsx'

const refundStates = { pending: 'en route', succeeded: 'arrivé', failed: 'refusé' }

/** What went back to the cards of customers. */
export function Refunds({ rows }: { rows: Refund[] }) {
  return (
    <Table
      caption="Remboursements"
      captionHidden
      rows={rows}
      columns={[
        { key: 'id', label: 'Numéro', cell: ({ id }) => short(id) },
        { key: 'cents', label: 'Somme', num: true, cell: ({ amount }) => writeEuros(amount) },
        { key: 'state', label: 'État', cell: ({ status }) => refundStates[status] },
        {
          key: 'act',
          label: 'La banque du client',
          cell: ({ id, status }) => {
            const sendBack = { object: id, verb: 'refuse', words: 'Le refuse', label: short(id) }
            return <Presses presses={status === 'failed' ? [] : [sendBack]} />
          },
        },
      ]}
    />
  )
}
