import { writeEuros } from '#platform/i18n'
import { Table } from '#platform/ui'
import type { Payout } from '../simulator/door.ts'
import { Presses, short } from './presses.tsx'

const payoutStates = { pending: 'en route', in_transit: 'en route', paid: 'arrivé', failed: 'renvoyé' }

/** What left for the banks of merchants. */
export function Payouts({ rows }: { rows: Payout[] }) {
  return (
    <Table
      caption="Reversements"
      captionHidden
      rows={rows}
      columns={[
        { key: 'id', label: 'Numéro', cell: ({ id }) => short(id) },
        { key: 'cents', label: 'Somme', num: true, cell: ({ amount }) => writeEuros(amount) },
        { key: 'state', label: 'État', cell: ({ status }) => payoutStates[status] },
        {
          key: 'act',
          label: 'La banque',
          cell: ({ id, status }) => {
            const sendBack = { object: id, verb: 'return', words: 'Le renvoie', label: short(id) }
            const take = { object: id, verb: 'take', words: 'Le prend', label: short(id) }
            const presses = status === 'failed' ? [] : status === 'paid' ? [sendBack] : [take, sendBack]
            return <Presses presses={presses} />
          },
        },
      ]}
    />
  )
}
