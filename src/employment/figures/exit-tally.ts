import type { Day } from '#platform/time'
import type { ActionId } from '#actions'
import type { PersonId } from '#people'
import { dynamic, type Category } from '../exit.ts'
import { isOpen, type Post } from '../post.ts'

/** How many exits each category counts; undocumented: nobody knows which. */
export type ExitTally = Record<Category, number> & { undocumented: number }

/** The same of an action, and how many of its posts are open. */
export type Tally = ExitTally & { actionId: ActionId; posts: number }

export type ExitRow = { personId: PersonId; leftOn: Day; category: Category | null }

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
export function tallyOf(
  actionId: ActionId,
  posts: readonly Post[],
  rows: readonly ExitRow[],
  on: Day,
): Tally {
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

/** With one decimal, halves upwards, in whole numbers; null out of nothing. */
export const percentOf = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : Math.floor((2000 * numerator + denominator) / (2 * denominator)) / 10
