import type { Figure } from '#actions'
import { typo, writeCount, writeNumber, writePercent } from '#platform/i18n'
import { writeDate, writeMinutes, type Day } from '#platform/time'
import type { ExplainedFigure } from '#platform/ui'

/** '11', '75,8 %', or undefined when masked or when there is nothing to count. */
function writeValue(figure: Figure): string | undefined {
  if (figure.masked || figure.value === null) return undefined
  return figure.unit === 'percent' ? writePercent(figure.value / 100) : writeNumber(figure.value)
}

/**
 * 'sur 13' beside the number, '15 sur 25' beside a percentage that can be counted by eye; nothing for a count of everybody, nor
 * for a share of minutes, which says it in its sentence.
 */
function writeOf(figure: Figure): string | undefined {
  const { unit, numerator, denominator } = figure
  if (isOfMinutes(figure) || numerator === null || denominator === null) return undefined
  const of = `sur ${writeNumber(denominator)}`
  return unit === 'percent' ? `${writeNumber(numerator)} ${of}` : of
}

/** What the number counts; a percentage never goes alone: 'du temps à distance : 266 h 20 sur 350 h'. */
export function writeSentence(figure: Figure): string {
  const { label, numerator, denominator, masked } = figure
  if (!isOfMinutes(figure) || masked || numerator === null || !denominator) return typo(label)
  return typo(`${label} : ${writeTerm(figure, numerator)} sur ${writeTerm(figure, denominator)}`)
}

/** How the number stands in a sentence: '11 sur 13', '13', '75,8 %', '60 % (15 sur 25)'. */
export function writeInSentence(figure: Figure): string {
  const value = writeValue(figure)
  if (!value) return figure.masked ? 'chiffre masqué' : 'chiffre pas encore connu'
  const of = writeOf(figure)
  if (!of) return value
  return figure.unit === 'percent' ? `${value} (${of})` : `${value} ${of}`
}

/** Everything a reader needs to check the number, as the page's `Figure` wants it. */
export function explain(figure: Figure, computedOn: Day): ExplainedFigure {
  const of = writeOf(figure)
  return {
    value: writeValue(figure) ?? 'Pas encore',
    ...(of ? { of } : {}),
    masked: figure.masked,
    numerator: figure.numerator === null ? 'Pas encore connu' : writeTerm(figure, figure.numerator),
    denominator: figure.denominator === null ? 'Aucun' : writeTerm(figure, figure.denominator),
    rule: typo(figure.rule),
    ruleSince: `depuis le ${writeDate(figure.ruleSince)}`,
    excluded: figure.excluded.map(({ count, why }) => ({ count: writeTerm(figure, count), why: typo(why) })),
    source: `Calculé le ${writeDate(computedOn)}, ligne par ligne`,
  }
}

const nouns = { posts: 'poste', exits: 'sortie', immersions: 'immersion' } as const

/** A figure whose label is of people counts people, unless it says what; a share counts minutes (INTERFACE.md: `foad-share`). */
const writeTerm = (figure: Figure, term: number): string =>
  isOfMinutes(figure) ? writeMinutes(term) : writeNoun(figure, term)

function writeNoun({ terms }: Figure, count: number): string {
  if (terms === 'hosts') return writeCount(count, 'lieu', 'lieux')
  return writeCount(count, terms ? nouns[terms] : 'personne')
}

/** True for a share of time: its terms are minutes, too many to be counted by eye. */
export const isOfMinutes = ({ unit, terms }: Figure): boolean => unit === 'percent' && terms === undefined

/** True for a count of everybody, like the participants: it is out of nothing. */
export const isHeadcount = ({ unit, denominator }: Figure): boolean =>
  unit === 'people' && denominator === null

/** What the column of a table calls it, where its sentence would be too long. */
export const shortName = (figure: Figure): string => shortNames.get(figure.key) ?? typo(figure.label)

const shortNames = new Map([
  ['participants', 'Personnes'],
  ['clea-full', 'Cléa complet'],
  ['clea-partial', 'Cléa partiel'],
  ['sst', 'SST'],
  ['trade-skills-over-75', 'Métier, plus de 75\u00A0%'],
  ['foad-share', 'À distance'],
  ['foad-credited', 'À distance, validé'],
  ['immersions', 'Immersions'],
  ['immersion-hosts', 'Employeurs'],
  ['immersion-reports', 'Bilans'],
  ['hired-at-end', 'Recrutées'],
  ['immersion-three-months', 'En emploi, 3 mois'],
  ['immersion-six-months', 'En emploi, 6 mois'],
  ['posts', 'Postes'],
  ['positive-exits', 'Sorties positives'],
  ['dynamic-exits', 'Sorties dynamiques'],
])
