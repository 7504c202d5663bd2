import type { SheetRow } from '#platform/sheets'
import type { Day } from '#platform/time'
import type { Importer } from './importer.ts'
import type { Opened } from './opened.ts'

/** One cell that is read: under our name, as it was written, and as it was understood where that is another thing. */
export type CellRead = { label: string; written: string; understood: string | undefined; unread: boolean }

/** What is read on each line of the sheet that was chosen, by the number of the line. */
export function cellsRead<By>(
  { columns }: Pick<Importer<By>, 'columns'>,
  { sheets, mapping }: Pick<Opened, 'sheets' | 'mapping'>,
  lines: ReadonlySet<number>,
  today: Day,
): Map<number, CellRead[]> {
  const [sheet] = sheets
  const rows = sheet?.rows.filter(({ line }) => lines.has(line)) ?? []
  return new Map(rows.map((row) => [row.line, readRow(row)]))

  function readRow({ fields }: SheetRow): CellRead[] {
    return Object.entries(columns).flatMap(([key, { label, says }]) => {
      const written = fields[mapping[key] ?? ''] ?? ''
      if (written === '') return []
      const understood = says?.(written, today, sheet?.from ?? 'text')
      return [{ label, written, understood, unread: says !== undefined && understood === undefined }]
    })
  }
}
