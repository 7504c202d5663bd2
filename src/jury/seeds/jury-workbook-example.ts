import { writeXlsx } from '#platform/sheets'

/** A small workbook as juries make them, for the tests: two skills, sheets of jurors, perhaps a deliberation. */
export function newWorkbook(what: {
  jurors: Record<string, string[][]>
  deliberation?: string[][]
  day?: string | null
  /** The title of a column after the names. */
  after?: string
}): Uint8Array {
  const { jurors, deliberation, day = '14/06/2018', after } = what
  const said = day ? `Jury du ${day} – groupe de printemps` : 'Jury du groupe de printemps'
  const sheets = Object.entries(jurors).map(([name, lines], n) =>
    grid(`Juré ${n + 1} - ${name}`, lines, after),
  )
  return writeXlsx([
    { name: 'Lisez-moi', headers: ['Grille d’essai'], rows: [[said]] },
    ...sheets,
    ...(deliberation ? [grid('Délibération', deliberation, after)] : []),
  ])
}

function grid(name: string, lines: string[][], after: string | undefined) {
  const [none, title] = after === undefined ? [[], []] : [[''], [after]]
  const rows = [
    ['', '', ...none, 'Bloc', ''],
    ['', '', ...none, 'X1', 'X2'],
    ['N°', 'Candidat(e)', ...title, 'Range', 'Vérifie'],
    ...lines.map((line, n) => [String(n + 1), ...line]),
  ]
  return { name, headers: [name], rows }
}
