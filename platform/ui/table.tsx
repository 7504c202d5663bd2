import type { ComponentChildren } from 'preact'

export type Column<Row> = {
  key: string
  label: string
  /** The cell that names its row: the first one, unless another says so. */
  header?: boolean
  num?: boolean
  /** Only on a wide screen. */
  desk?: boolean
  /** Two fifths of the table, for a wall or a long text. */
  wide?: boolean
  /** The whole width of the card on a phone, without its label. */
  all?: boolean
  /** Not on paper, or only on paper. */
  paper?: 'never' | 'only'
  cell: (row: Row) => ComponentChildren
}

export type TableProps<Row> = {
  caption: string
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: Row[]
  foot?: ComponentChildren
}

// Cards are laid out by `display: grid`, which takes its roles away from a table in several browsers: they are said again.
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** A table on a desk, one card a row on a phone. */
export function Table<Row>({ caption, captionHidden, columns, rows, foot }: TableProps<Row>) {
  const named = columns.find((column) => column.header) ?? columns[0]
  return (
    <table {...roles.table} class="table cards">
      <caption class={captionHidden ? 'vh' : undefined}>{caption}</caption>
      <thead {...roles.rowgroup}>
        <tr {...roles.row}>
          {columns.map((column) => (
            <th {...roles.columnheader} scope="col" class={cellClass(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup}>
        {rows.map((row) => (
          <tr {...roles.row}>{columns.map((column) => tableCell(column, row, column === named))}</tr>
        ))}
      </tbody>
      {foot && <tfoot {...roles.rowgroup}>{foot}</tfoot>}
    </table>
  )
}

function tableCell<Row>(column: Column<Row>, row: Row, header: boolean) {
  if (header) {
    return (
      <th {...roles.rowheader} scope="row" class={cellClass(column)}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td {...roles.cell} class={cellClass(column)} data-l={column.all ? undefined : column.label}>
      {column.cell(row)}
    </td>
  )
}

function cellClass<Row>({ num, desk, wide, all, paper }: Column<Row>): string | undefined {
  const names = [
    num && 'num',
    desk && 'desk',
    wide && 'wide',
    all && 'all',
    paper === 'never' && 'no-print',
    paper === 'only' && 'sign',
  ]
  return names.filter(Boolean).join(' ') || undefined
}
