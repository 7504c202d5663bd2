import { writeCsv } from '#platform/sheets'
import { writeInSentence } from '../figures/door.ts'
import { unfed } from './indicator.ts'
import type { QualityYear } from './read-year.ts'

const headers = ['Indicateur', 'Ce qui est demandé', 'Chiffre ou constat', 'Règle', 'Année', 'Preuves']

/** The same for a spreadsheet: one line a figure or a sentence. */
export function qualityCsv({ year, indicators }: QualityYear, siteUrl: string): Uint8Array {
  const fed = indicators.flatMap(({ number, asks, figures, said, proofs }) => {
    const where = proofs.map(({ href }) => `${siteUrl}${href}`).join(' ')
    const lines = [
      ...figures.map((figure) => [`${writeInSentence(figure)} ${figure.label}`, figure.rule]),
      ...said.map((sentence) => [sentence, '']),
    ]
    return (lines.length > 0 ? lines : [['Aucune donnée cette année', '']]).map(([what = '', rule = '']) => [
      number,
      asks,
      what,
      rule,
      year,
      where,
    ])
  })
  const others = unfed.map(({ number, asks, why }) => [
    number,
    asks,
    `Pas de donnée ici : ${why}`,
    '',
    year,
    '',
  ])
  return writeCsv(headers, [...fed, ...others])
}
