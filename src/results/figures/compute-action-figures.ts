import type { Db } from '#platform/db'
import type { ActionId } from '#actions'
import { computeFigures, type ActionResults } from './compute-figures.ts'
import { publishedActionsWithIds } from './store.ts'

/**
 * What an action has obtained, computed from rows at this instant and masked under five people: its figures, those of each
 * group that is over, and the groups that have no result yet. Undefined for an action that is not published.
 */
export async function figuresForAction(
  db: Db,
  actionId: ActionId,
  now: Date,
): Promise<ActionResults | undefined> {
  return (await figuresForActions(db, [actionId], now)).get(actionId)
}

/** The same of several actions at once, by their ids; those that are not published are not there. */
export async function figuresForActions(
  db: Db,
  actionIds: readonly ActionId[],
  now: Date,
): Promise<Map<string, ActionResults>> {
  const found = await computeFigures(db, await publishedActionsWithIds(db, actionIds), now)
  return new Map(found.map((results) => [results.id, results]))
}
