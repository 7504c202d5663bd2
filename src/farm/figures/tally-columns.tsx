import type { Column } from '#platform/ui'
import type { Tally } from './figures.ts'
import { writeQuantity } from '../lot.ts'
import { moveKinds } from '../move.ts'
import { french } from '../sentences.fr.ts'
import { vegetableOf } from '../vegetable-calendar.ts'

export const nameColumn: Column<Tally> = {
  key: 'vegetable',
  label: 'Légume',
  cell: (row) => vegetableOf(row.vegetable).name,
}

export const amountColumns: Column<Tally>[] = [
  {
    key: 'harvested',
    label: 'Récolté',
    num: true,
    cell: (row) => <b>{writeQuantity(row.harvested, row.unit)}</b>,
  },
  ...moveKinds.map((kind): Column<Tally> => ({
    key: kind,
    label: french.moves[kind],
    num: true,
    cell: (row) => (row[kind] ? writeQuantity(row[kind], row.unit) : '0'),
  })),
  {
    key: 'left',
    label: 'Reste',
    num: true,
    cell: (row) => (row.left ? writeQuantity(row.left, row.unit) : '0'),
  },
]
