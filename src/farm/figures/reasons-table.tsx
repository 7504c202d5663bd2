import { Table } from '#platform/ui'
import type { Reason } from './figures.ts'
import { writeQuantity } from '../lot.ts'
import { vegetableOf } from '../vegetable-calendar.ts'

export function ReasonsTable({ caption, rows, label }: { caption: string; rows: Reason[]; label: string }) {
  if (rows.length === 0) return null
  return (
    <Table
      caption={caption}
      rows={rows}
      columns={[
        { key: 'words', label, cell: (row) => row.words },
        { key: 'vegetable', label: 'Légume', cell: (row) => vegetableOf(row.vegetable).name },
        {
          key: 'quantity',
          label: 'Combien',
          num: true,
          cell: (row) => writeQuantity(row.quantity, row.unit),
        },
      ]}
    />
  )
}
