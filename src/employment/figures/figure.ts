import type { Figure } from '#actions'
import { dayOf, type Day } from '#platform/time'
import { dynamic, exitRuleSince, type Category } from '../exit.ts'
import { isOpen, type Post } from '../post.ts'

export const employmentKeys = ['posts', 'positive-exits', 'dynamic-exits'] as const

/** How many exits each category counts; undocumented: nobody knows which. */
export type ExitTally = Record<Category, number> & { undocumented: number }
/** The same of an action, and how many of its posts are open. */
export type Tally = ExitTally & { actionId: string; posts: number }
export type ExitRow = { personId: string; leftOn: Day; category: Category | null }

/** The figures of one action as a whole. */
export type ActionFigures = { actionId: string; figures: Figure[] }

/** Somebody leaves once a day, whatever the rows that say it; two categories that contradict each other are none. */
export function departures(rows: readonly ExitRow[], on: Day): ExitRow[] {
  const past = rows.filter((row) => row.leftOn <= on)
  return [...Map.groupBy(past, (row) => `${row.personId} ${row.leftOn}`).values()].flatMap(
    ([first, ...more]) => {
      if (!first) return []
      const said = new Set([first, ...more].flatMap(({ category }) => category ?? []))
      const [only = null] = said
      return [{ ...first, category: said.size === 1 ? only : null }]
    },
  )
}

/** The same counts as the database, from rows. */
export function tallyOf(actionId: string, posts: readonly Post[], rows: readonly ExitRow[], on: Day): Tally {
  const left = departures(rows, on)
  const count = (category: Category | null) => left.filter((row) => row.category === category).length
  return {
    actionId,
    posts: posts.filter((post) => isOpen(post, on)).length,
    durable: count('durable'),
    transition: count('transition'),
    positive: count('positive'),
    other: count('other'),
    withdrawn: count('withdrawn'),
    undocumented: count(null),
  }
}

/** The exits that lead somewhere, out of those that are counted. */
export function termsOf(tally: ExitTally): { numerator: number; denominator: number } {
  const numerator = dynamic.reduce((sum, category) => sum + tally[category], 0)
  return { numerator, denominator: numerator + tally.other }
}

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

/** With one decimal, halves upwards, in whole numbers; null out of nothing. */
export const percentOf = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : Math.floor((2000 * numerator + denominator) / (2 * denominator)) / 10
