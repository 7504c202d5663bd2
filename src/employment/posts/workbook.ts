import { matchHeaders, type Sheet, type SheetRow } from '#platform/sheets'

const postColumns = {
  code: ['Poste', 'N° poste', 'Code poste', 'Code'],
  rome: ['Code ROME', 'ROME'],
  title: ['Emploi', 'Intitulé', 'Métier', 'Libellé'],
  hours: ['Heures / semaine', 'Heures / sem.', 'Heures hebdomadaires', 'Heures'],
  supervisor: [
    'Encadrant technique',
    'Encadrante technique',
    'Encadrant',
    'ETI',
    'Encadrant technique d’insertion',
  ],
  activity: ['Activité', 'Support', 'Chantier', 'Atelier'],
  since: ['Ouvert le', 'Conventionné le', 'Depuis'],
  until: ['Fermé le', 'Jusqu’au'],
} satisfies Record<string, string[]>

const cddiColumns = {
  number: ['N° contrat', 'Numéro de contrat', 'Contrat', 'N°'],
  code: ['Poste', 'N° poste', 'Code poste'],
  familyName: ['Nom', 'Nom de famille'],
  givenName: ['Prénom', 'Prénoms'],
  birthDate: ['Né(e) le', 'Date de naissance', 'Naissance'],
  fromDay: ['Début', 'Date de début', 'Du', 'Entrée'],
  toDay: ['Fin', 'Date de fin', 'Au'],
  hours: ['Heures / sem.', 'Heures / semaine', 'Heures hebdomadaires', 'Heures'],
  rome: ['Code ROME', 'ROME'],
  kind: ['Type', 'Nature', 'Type de contrat'],
  note: ['Observations', 'Observation', 'Remarques', 'Remarque', 'Commentaire'],
} satisfies Record<string, string[]>

export type PostCells = Record<keyof typeof postColumns, string>
export type CddiCells = Record<keyof typeof cddiColumns, string>
/** One line of a sheet under our names: the same line number may come back in another sheet. */
export type Read<Cells> = { sheet: string; line: number; cells: Cells }

/** The posts and the contracts of a workbook, found by their headers, whatever the sheets are called. */
export function readPostsWorkbook(sheets: readonly Sheet[]): {
  posts: Read<PostCells>[]
  cddis: Read<CddiCells>[]
} {
  return {
    posts: sheets.flatMap((sheet) => linesOf(sheet, postColumns, ['code', 'title', 'supervisor'])),
    cddis: sheets.flatMap((sheet) => linesOf(sheet, cddiColumns, ['code', 'familyName', 'fromDay', 'toDay'])),
  }
}

function linesOf<Key extends string>(
  sheet: Sheet,
  columns: Record<Key, string[]>,
  needed: NoInfer<Key>[],
): Read<Record<Key, string>>[] {
  const { headers, missing } = matchHeaders(sheet.headers, columns)
  if (needed.some((key) => missing.includes(key))) return []
  const cellsOf = ({ fields }: SheetRow) => cellsFrom(columns, (key) => fields[headers[key] ?? ''] ?? '')
  return sheet.rows.map((row) => ({ sheet: sheet.name, line: row.line, cells: cellsOf(row) }))
}

function cellsFrom<Key extends string>(
  columns: Record<Key, string[]>,
  cell: (key: Key) => string,
): Record<Key, string> {
  const names = Object.keys(columns).filter((name): name is Key => Object.hasOwn(columns, name))
  return Object.fromEntries(names.map((name) => [name, cell(name)])) as Record<Key, string>
}
