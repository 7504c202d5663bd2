import type { Trainee } from '#training'
import type { CellValue } from '#platform/sheets'
import { keyOf } from '../criterion.ts'
import type { ShownMatrix } from './matrix.ts'

/** The whole matrix as a spreadsheet opens it: how many proofs each person shows of each criterion. */
export function matrixTable(
  { criteria, rows }: ShownMatrix,
  nameOf: (trainee: Trainee) => string,
): { heads: string[]; rows: CellValue[][] } {
  return {
    heads: [
      'Stagiaire',
      'Preuves montrées',
      ...criteria.map(({ block, code, title }) => `${block} : ${code}. ${title}`),
    ],
    rows: rows.map(({ trainee, shown, proofs }) => [
      nameOf(trainee),
      shown.length,
      ...criteria.map((one) => proofs.get(keyOf(one))?.length ?? 0),
    ]),
  }
}
