import type { Db } from '#platform/db'
import { computeFigures, type ActionResults } from './compute-figures.ts'
import { publishedActionWithId } from './result-store.ts'

/**
 * What an action has obtained, computed from rows at this instant and masked under five people: its figures, those of each
 * group that is over, and the groups that have no result yet. Undefined for an action that is not published.
 */
export async function figuresForAction(
  db: Db,
  actionId: string,
  now: Date,
): Promise<ActionResults | undefined> {
  const action = await publishedActionWithId(db, actionId)
  return action && (await computeFigures(db, [action], now))[0]
}
