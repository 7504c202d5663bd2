import type { MyData } from '#people'
import { writeCsv } from '#platform/sheets'
import { writeShortDate } from '#platform/time'
import { motiveOf, type Exit } from '../exit.ts'
import { fileOf } from './read-file.ts'
import { categoryWords, kindWords, motiveWords, proofWords, situationWords } from '../words.ts'

const writeMotive = (exit: Exit): string | null => {
  const motive = motiveOf(exit)
  return motive && motiveWords[motive]
}

/** My contracts in integration, my exits, what was corrected and by whom. */
export const employmentData: MyData = async (db, personIds) => {
  const [first] = personIds
  const paths = first ? await fileOf(db, first, null) : []
  if (paths.length === 0) return { folder: 'insertion', files: [] }
  const cddis = paths.flatMap(({ adviserName, ...filed }) =>
    filed.cddis.map((cddi) => [
      cddi.number,
      cddi.postCode,
      cddi.postTitle,
      kindWords[cddi.kind],
      writeShortDate(cddi.fromDay),
      writeShortDate(cddi.toDay),
      cddi.weeklyMinutes / 60,
      adviserName,
    ]),
  )
  const exits = paths.flatMap(({ path, exit }) =>
    exit
      ? [
          [
            writeShortDate(path.enteredOn),
            writeShortDate(exit.leftOn),
            'category' in exit ? categoryWords[exit.category] : null,
            writeMotive(exit),
            exit.proof && proofWords[exit.proof],
            exit.situation && situationWords[exit.situation],
          ],
        ]
      : [],
  )
  const headers = ['Numéro', 'Poste', 'Emploi', 'Type', 'Du', 'Au', 'Heures par semaine', 'Accompagnement']
  return {
    folder: 'insertion',
    files: [
      { path: 'tout.json', bytes: `${JSON.stringify(paths, null, 2)}\n` },
      { path: 'contrats.csv', bytes: writeCsv(headers, cddis) },
      {
        path: 'sorties.csv',
        bytes: writeCsv(['Entrée', 'Sortie', 'Catégorie', 'Motif', 'Justificatif', '6 mois après'], exits),
      },
    ],
  }
}
