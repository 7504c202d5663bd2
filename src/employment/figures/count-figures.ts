import type { CountedRow, ActionId } from '#actions'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { dynamic } from '../exit.ts'
import { countInSql, exitRowsOf } from './store.ts'
import { departures, tallyOf } from './exit-tally.ts'
import { figuresOf, type ActionFigures } from './figure.ts'
import { postsOf } from '../post-store.ts'
import { categoryWords } from '../words.ts'

/**
 * Posts, positive exits in the bulletin's sense, and dynamic exits, for each of these actions: computed from rows, nothing is
 * stored. An action without a post nor an exit has no figure here.
 */
export async function employmentFigures(
  db: Db,
  actionIds: readonly ActionId[],
  now: Date,
): Promise<ActionFigures[]> {
  return (await countInSql(db, actionIds, parisDay(now))).map(figuresOf)
}

/** Same, counted in TypeScript from the rows of each action: what tests compare with the database's count. */
export async function employmentFiguresFromRows(
  db: Db,
  actionIds: readonly ActionId[],
  now: Date,
): Promise<ActionFigures[]> {
  const all: ActionFigures[] = []
  for (const actionId of actionIds)
    all.push(
      figuresOf(
        tallyOf(actionId, await postsOf(db, actionId), await exitRowsOf(db, actionId), parisDay(now)),
      ),
    )
  return all
}

/** Who is behind a figure of exits, counted in, out, or left out and why. The caller has the right to open them. */
export async function peopleBehindExits(
  db: Db,
  actionId: ActionId,
  key: string,
  now: Date,
): Promise<CountedRow[]> {
  if (key !== 'positive-exits' && key !== 'dynamic-exits') return []
  return departures(await exitRowsOf(db, actionId), parisDay(now)).map(({ personId, category }) => ({
    personId,
    counted: !category || category === 'withdrawn' ? 'excluded' : dynamic.includes(category) ? 'in' : 'out',
    why: category ? categoryWords[category] : 'Catégorie pas encore connue',
  }))
}
