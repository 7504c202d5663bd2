import type { ComponentChildren } from 'preact'
import { Empty } from './messages.tsx'

export type MatrixColumn = {
  key: string
  label: string
  /** What stands above its cell on a phone. */ short: string
}

type Props<Row> = {
  caption: string
  total: string
  columns: readonly MatrixColumn[]
  rows: readonly Row[]
  who: (row: Row) => ComponentChildren
  cell: (row: Row, key: string) => ComponentChildren
  sum: (row: Row) => ComponentChildren
}

// On a phone each row becomes a card by `display: grid`, which takes its roles away from a table: they are said again.
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** Trainees × what they are looked at for: one row a person; or that there is nobody yet. Its sheet is that of the room `certification`. */
export function MatrixTable<Row>({ caption, total, columns, rows, who, cell, sum }: Props<Row>) {
  if (rows.length === 0)
    return <Empty icon="people" title="Aucun·e stagiaire" text="Le groupe se remplit avec les admissions." />
  return (
    <table {...roles.table} class="matrix">
      <caption class="vh">{caption}</caption>
      <thead {...roles.rowgroup}>
        <tr {...roles.row}>
          <ColumnHead>Stagiaire</ColumnHead>
          {columns.map(({ label }) => (
            <ColumnHead>{label}</ColumnHead>
          ))}
          <ColumnHead>{total}</ColumnHead>
        </tr>
      </thead>
      <tbody {...roles.rowgroup}>
        {rows.map((row) => (
          <tr {...roles.row}>
            <th {...roles.rowheader} scope="row">
              {who(row)}
            </th>
            {columns.map(({ key, short }) => (
              <td {...roles.cell} data-l={short}>
                {cell(row, key)}
              </td>
            ))}
            <td {...roles.cell} class="tot">
              {sum(row)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ColumnHead({ children }: { children: ComponentChildren }) {
  return (
    <th {...roles.columnheader} scope="col">
      {children}
    </th>
  )
}
