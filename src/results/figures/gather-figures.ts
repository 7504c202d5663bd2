import { maskSmall, type Figure, type GroupFigures, type GroupId } from '#actions'
import type { Db } from '#platform/db'
import { byKey } from './key.ts'
import { sources, wholeSources } from './sources.ts'
import type { ResultAction } from './store.ts'

/** What each room counts of these groups, not masked yet, by group. */
export async function gatherOfGroups(
  db: Db,
  groupIds: GroupId[],
  from: typeof sources = sources,
): Promise<Map<string, Figure[]>> {
  const answers: GroupFigures[][] = []
  if (groupIds.length > 0) for (const source of from) answers.push(await source.figuresOf(db, groupIds))
  const found = new Map<string, Figure[]>(groupIds.map((id) => [id, []]))
  for (const { groupId, figures } of answers.flat()) found.get(groupId)?.push(...figures)
  for (const figures of found.values()) figures.sort(byKey)
  return found
}

/** What is counted for an action as a whole, masked as it may be published. */
export async function gatherOfActions(
  db: Db,
  actions: readonly ResultAction[],
  now: Date,
): Promise<Map<string, Figure[]>> {
  const ids = actions.map((action) => action.id)
  const found = new Map<string, Figure[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return found
  for (const source of wholeSources)
    for (const { actionId, figures } of await source.figuresOf(db, ids, now))
      found.get(actionId)?.push(...figures.map(maskSmall))
  return found
}
