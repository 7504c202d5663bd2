import type { Figure } from '#actions'
import { writeCsv } from '#platform/sheets'
import type { ActionResults } from './compute-figures.ts'

/** The `actions` of the open data of the territory, as INTERFACE.md words them: no other field, no value stored anywhere. */
export function resultsJson(results: ActionResults[]) {
  return results.map(({ slug, title, town, leadName, figures, groups }) => ({
    slug,
    title,
    place: town,
    lead: leadName,
    figures: figures.map(figureJson),
    groups: groups.map((group) => ({
      slug: group.slug,
      title: group.title,
      startsOn: group.startsOn,
      endsOn: group.endsOn,
      figures: group.figures.map(figureJson),
    })),
  }))
}

const figureJson = ({ unit: _unit, terms: _terms, ...figure }: Figure) => figure

const headers = [
  'Action',
  'Lieu',
  'Groupe',
  'Début',
  'Fin',
  'Clé',
  'Chiffre',
  'Valeur',
  'Compté',
  'Sur',
  'Règle',
  'Règle depuis',
  'Lignes retirées',
  'Masqué',
]

/** The same for a spreadsheet: one line a figure, for the action (no group) then for each of its groups. */
export function resultsCsv(results: ActionResults[]): Uint8Array {
  const rows = results.flatMap((action) => [
    ...action.figures.map((figure) => [action.title, action.town, null, null, null, ...cells(figure)]),
    ...action.groups.flatMap((group) =>
      group.figures.map((figure) => [
        action.title,
        action.town,
        group.title,
        group.startsOn,
        group.endsOn,
        ...cells(figure),
      ]),
    ),
  ])
  return writeCsv(headers, rows)
}

const cells = (figure: Figure) => [
  figure.key,
  figure.label,
  figure.value,
  figure.numerator,
  figure.denominator,
  figure.rule,
  figure.ruleSince,
  figure.excluded.map(({ count, why }) => `${count} : ${why}`).join('. '),
  figure.masked,
]
