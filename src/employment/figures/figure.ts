import type { Figure, ActionId } from '#actions'
import { dayOf } from '#platform/time'
import { exitRuleSince } from '../exit.ts'
import { type Tally, termsOf, percentOf } from './exit-tally.ts'

export const employmentKeys = ['posts', 'positive-exits', 'dynamic-exits'] as const

/** The figures of one action as a whole. */
export type ActionFigures = { actionId: ActionId; figures: Figure[] }

/** The figures that are shown of these counts: none without a post nor an exit. */
export function figuresOf(tally: Tally): ActionFigures {
  const { actionId, posts, withdrawn, undocumented } = tally
  if (posts === 0 && termsOf(tally).denominator + withdrawn + undocumented === 0)
    return { actionId, figures: [] }
  return { actionId, figures: [postsFigure(posts), ...rates.map((rate) => rateFigure(tally, rate))] }
}

const postsFigure = (posts: number): Figure => ({
  key: 'posts',
  label: 'postes d’insertion',
  value: posts,
  unit: 'people',
  terms: 'posts',
  numerator: posts,
  denominator: null,
  rule: 'Postes conventionnés ouverts ce jour, occupés ou non.',
  ruleSince: dayOf('2018-01-01'),
  excluded: [],
  masked: false,
})

// The bulletin says "positive exits" of all the exits that lead somewhere; the administration calls them dynamic, and keeps
// "positive" for one category of three. Both words are published, each with its definition, so that nobody compares wrongly.
const rates = [
  {
    key: 'positive-exits',
    label: 'des sorties sont positives',
    rule: 'Au sens du bulletin : emploi durable, emploi de transition et sortie positive, toutes trois. La seule catégorie « sortie positive » est plus petite. Sorties constatées depuis l’ouverture de l’action.',
    ruleSince: dayOf('2018-01-01'),
  },
  {
    key: 'dynamic-exits',
    label: 'des sorties sont dynamiques',
    rule: 'Au sens de l’administration : (durables + de transition + positives) ÷ (ces sorties + autres sorties). Les sorties retirées ne comptent pas.',
    ruleSince: exitRuleSince,
  },
] as const

const WITHDRAWN = 'retirées du calcul par la règle (essai rompu, raison personnelle, décès)'

const UNDOCUMENTED = 'sans catégorie connue : ni motif ni justificatif'

function rateFigure(tally: Tally, { key, label, rule, ruleSince }: (typeof rates)[number]): Figure {
  const { numerator, denominator } = termsOf(tally)
  const left = (count: number, why: string) => (count > 0 ? [{ count, why }] : [])
  return {
    key,
    label,
    value: percentOf(numerator, denominator),
    unit: 'percent',
    terms: 'exits',
    numerator: denominator === 0 ? null : numerator,
    denominator: denominator === 0 ? null : denominator,
    rule,
    ruleSince,
    excluded:
      denominator === 0
        ? []
        : [...left(tally.withdrawn, WITHDRAWN), ...left(tally.undocumented, UNDOCUMENTED)],
    masked: false,
  }
}
