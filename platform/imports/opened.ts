import type { Sheet } from '#platform/sheets'
import { noHeader } from './file-sentences.ts'
import type { Importer, Mapping } from './importer.ts'

/** A file ready to be imported: its tables, the one that is read first, and the proposed mapping of that one. */
export type Opened = { sheets: Sheet[]; mapping: Mapping; unmatched: string[] }

/** The sentence for columns that must be found and were not; undefined when none is missing. */
export function missingColumns<By>(
  { columns, needsOneOf = [] }: Pick<Importer<By>, 'columns' | 'needsOneOf'>,
  { mapping, sheets }: Pick<Opened, 'mapping' | 'sheets'>,
): string | undefined {
  const labelOf = (key: string) => `« ${columns[key]?.label ?? key} »`
  const missing = Object.keys(columns).filter((key) => columns[key]?.required && !mapping[key])
  const either = needsOneOf.some((key) => mapping[key]) ? [] : needsOneOf
  const [sheet] = sheets
  const untitled = sheet?.headerLine === 0 && Object.values(mapping).every((header) => !header)
  if (untitled && Object.keys(columns).length > 0)
    return noHeader(sheet.rows[0]?.cells ?? [], [...missing, ...either].map(labelOf))
  const names = [...missing.map(labelOf), ...(either.length > 0 ? [either.map(labelOf).join(' ou ')] : [])]
  if (names.length === 0) return undefined
  return names.length === 1
    ? `Il manque une colonne : ${names[0]}. Dites où elle est.`
    : `Il manque des colonnes : ${names.join(', ')}. Dites où elles sont.`
}
