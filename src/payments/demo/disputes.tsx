import { writeEuros } from '#platform/i18n'
import { Table } from '#platform/ui'
import type { Dispute } from '../simulator/door.ts'
import { Presses, short } from './presses.tsx'

const disputeStates = {
  needs_response: 'attend une réponse',
  under_review: 'répondue',
  won: 'gagnée',
  lost: 'perdue',
}

/** What customers claim back, and the bank decides. */
export function Disputes({ rows }: { rows: Dispute[] }) {
  return (
    <Table
      caption="Contestations"
      captionHidden
      rows={rows}
      columns={[
        { key: 'id', label: 'Numéro', cell: ({ id }) => short(id) },
        { key: 'cents', label: 'Somme', num: true, cell: ({ amount }) => writeEuros(amount) },
        { key: 'state', label: 'État', cell: ({ status }) => disputeStates[status] },
        {
          key: 'act',
          label: 'La banque',
          cell: ({ id, status }) => {
            const open = status === 'needs_response' || status === 'under_review'
            const win = { object: id, verb: 'win', words: 'Nous donne raison', label: short(id) }
            const lose = { object: id, verb: 'lose', words: 'Donne raison au client', label: short(id) }
            return <Presses presses={open ? [win, lose] : []} />
          },
        },
      ]}
    />
  )
}
