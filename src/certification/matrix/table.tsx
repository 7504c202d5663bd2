import type { ComponentChildren } from 'preact'
import { fullName } from '#people'
import { Empty } from '#platform/ui'
import type { GroupId } from '#actions'
import type { Matrix, MatrixRow } from './matrix.ts'

type Cells = {
  caption: string
  total: string
  matrix: Matrix
  groupId: GroupId
  cell: (row: MatrixRow, domain: number) => ComponentChildren
  sum: (row: MatrixRow) => [number, number]
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

/** Domains × trainees: one row a person; or that there is nobody yet. */
export function MatrixTable({ caption, total, matrix, groupId, cell, sum }: Cells) {
  if (matrix.rows.length === 0)
    return <Empty icon="people" title="Aucun·e stagiaire" text="Le groupe se remplit avec les admissions." />
  return (
    <table {...roles.table} class="matrix">
      <caption class="vh">{caption}</caption>
      <thead {...roles.rowgroup}>
        <tr {...roles.row}>
          <ColumnHead>Stagiaire</ColumnHead>
          {matrix.framework.domains.map((domain) => (
            <ColumnHead>{`${domain.number}. ${domain.shortTitle}`}</ColumnHead>
          ))}
          <ColumnHead>{total}</ColumnHead>
        </tr>
      </thead>
      <tbody {...roles.rowgroup}>
        {matrix.rows.map((row) => {
          const [got, all] = sum(row)
          return (
            <tr {...roles.row}>
              <th {...roles.rowheader} scope="row">
                <a href={`/certification/personnes/${row.trainee.personId}?groupe=${groupId}`}>
                  {fullName(row.trainee)}
                </a>
              </th>
              {matrix.framework.domains.map(({ number }) => (
                <td {...roles.cell} data-l={number}>
                  {cell(row, number)}
                </td>
              ))}
              <td {...roles.cell} class="tot">
                <b>{got}</b>
                <span class="muted"> / {all}</span>
              </td>
            </tr>
          )
        })}
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
