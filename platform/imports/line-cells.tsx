import type { Column } from './importer.ts'
import { Unbroken } from '#platform/ui'

type Cells = { columns: Record<string, Pick<Column, 'label'>>; cells: Record<string, string> }

/** The line of a list as it was written, under the headers that we know, in a few lines; empty cells are left out. */
export const LineCells = ({ columns, cells }: Cells) => (
  <p class="small" aria-label="La ligne de la liste">
    {Object.entries(columns)
      .filter(([key]) => cells[key])
      .map(([key, { label }], n) => (
        <>
          {n > 0 && ' ; '}
          <span class="muted">{label} : </span>
          <b>
            <Unbroken text={cells[key] ?? ''} />
          </b>
        </>
      ))}
  </p>
)
