import type { Sheet, SheetRow } from '#platform/sheets'
import type { Day } from '#platform/time'
import type { CellRead, Column, Importer, Outcome } from './importer.ts'
import type { Opened } from './opened.ts'

type ReadOn = (one: Outcome) => readonly CellRead[] | undefined

/** What is read on the line of each of these outcomes: of the sheet that was chosen, or of all those that the importer reads by itself. */
export function cellsRead<By>(
  importer: Pick<Importer<By>, 'columns' | 'reads'>,
  opened: Pick<Opened, 'sheets' | 'mapping'>,
  shown: readonly Outcome[],
  today: Day,
): ReadOn {
  if (importer.reads) {
    const read = importer.reads(opened.sheets, today)
    return (one) => read.find(({ sheet, line }) => sheet === one.sheet && line === one.line)?.cells
  }
  const chosen = opened.sheets[0]?.name
  const cells = cellsOfChosen(importer, opened, new Set(shown.map(({ line }) => line)), today)
  return ({ sheet = chosen, line }) => (sheet === chosen ? cells.get(line) : undefined)
}

function cellsOfChosen<By>(
  { columns }: Pick<Importer<By>, 'columns'>,
  { sheets, mapping }: Pick<Opened, 'sheets' | 'mapping'>,
  lines: ReadonlySet<number>,
  today: Day,
): Map<number, CellRead[]> {
  const [sheet] = sheets
  const rows = sheet?.rows.filter(({ line }) => lines.has(line)) ?? []
  return new Map(rows.map((row) => [row.line, readRow(row)]))

  function readRow({ fields }: SheetRow): CellRead[] {
    return Object.entries(columns).flatMap(([key, column]) =>
      cellRead(column, fields[mapping[key] ?? ''] ?? '', today, sheet?.from),
    )
  }
}

/** A cell under our name, as it is understood; none for an empty one. */
export function cellRead(
  { label, says }: Pick<Column, 'label' | 'says'>,
  written: string,
  today: Day,
  from: Sheet['from'] = 'text',
): CellRead[] {
  if (written === '') return []
  const understood = says?.(written, today, from)
  return [{ label, written, understood, unread: says !== undefined && understood === undefined }]
}
