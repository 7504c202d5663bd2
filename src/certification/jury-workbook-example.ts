import { writeXlsx } from '#platform/sheets'

/** A small workbook as juries make them, for the tests: two skills, sheets of jurors, perhaps a deliberation. */
export function newWorkbook(what: {
  jurors: Record<string, string[][]>
  deliberation?: string[][]
  day?: string | null
}): Uint8Array {
  const { jurors, deliberation, day = '14/06/2018' } = what
  const said = day ? `Jury du ${day} – groupe de printemps` : 'Jury du groupe de printemps'
  const sheets = Object.entries(jurors).map(([name, lines], n) => grid(`Juré ${n + 1} - ${name}`, lines))
  return writeXlsx([
    { name: 'Lisez-moi', headers: ['Grille d’essai'], rows: [[said]] },
    ...sheets,
    ...(deliberation ? [grid('Délibération', deliberation)] : []),
  ])
}

function grid(name: string, lines: string[][]) {
  const rows = [
    ['', '', 'Bloc', ''],
    ['', '', 'X1', 'X2'],
    ['N°', 'Candidat(e)', 'Range', 'Vérifie'],
    ...lines.map((line, n) => [String(n + 1), ...line]),
  ]
  return { name, headers: [name], rows }
}
