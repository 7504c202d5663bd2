import type { Sheet } from '#platform/sheets'
import type { Importer, Mapping } from './importer.ts'

/** A file ready to be imported: its tables, the one that is read first, and the proposed mapping of that one. */
export type Opened = { sheets: Sheet[]; mapping: Mapping; unmatched: string[] }

/** The sentence for columns that must be found and were not; undefined when none is missing. */
export function missingColumns<By>(
  importer: Importer<By>,
  { mapping, sheets }: Pick<Opened, 'mapping' | 'sheets'>,
): string | undefined {
  const missing = Object.entries(importer.columns).filter(([key, column]) => column.required && !mapping[key])
  if (missing.length === 0) return undefined
  const names = missing.map(([, column]) => `« ${column.label} »`).join(', ')
  const untitled = sheets[0]?.headerLine === 0 ? 'Aucune ligne de titres n’est trouvée dans ce tableau. ' : ''
  return missing.length === 1
    ? `${untitled}Il manque une colonne : ${names}. Dites où elle est.`
    : `${untitled}Il manque des colonnes : ${names}. Dites où elles sont.`
}
