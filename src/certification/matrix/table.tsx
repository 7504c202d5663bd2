import type { ComponentChildren } from 'preact'
import type { GroupId } from '#actions'
import { fullName } from '#people'
import { MatrixTable } from '#platform/ui'
import type { Matrix, MatrixRow } from './matrix.ts'

type Cells = {
  caption: string
  total: string
  matrix: Matrix
  groupId: GroupId
  cell: (row: MatrixRow, domain: number) => ComponentChildren
  sum: (row: MatrixRow) => [number, number]
}

/** Domains × trainees: one row a person. */
export const DomainMatrix = ({ caption, total, matrix, groupId, cell, sum }: Cells) => (
  <MatrixTable
    caption={caption}
    total={total}
    columns={matrix.framework.domains.map(({ number, shortTitle }) => ({
      key: String(number),
      label: `${number}. ${shortTitle}`,
      short: String(number),
    }))}
    rows={matrix.rows}
    who={({ trainee }) => (
      <a href={`/certification/personnes/${trainee.personId}?groupe=${groupId}`}>{fullName(trainee)}</a>
    )}
    cell={(row, key) => cell(row, Number(key))}
    sum={(row) => {
      const [got, all] = sum(row)
      return (
        <>
          <b>{got}</b>
          <span class="muted"> / {all}</span>
        </>
      )
    }}
  />
)
