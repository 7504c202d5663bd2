import { actorOf } from '#people'
import { parisDay } from '#platform/time'
import { newSite, type Ask } from '#platform/web'
import type { GroupId, ActionId } from '#actions'
import { groupIn, keepAMinute, resultsIn } from './access.ts'
import { actionResultsPage } from './action-page.tsx'
import { groupResultPage } from './group-page.tsx'
import { rowsRight } from './open-rows.ts'
import { rankFrom } from './rank-from.ts'

export const actionSite = newSite().get('/resultats/:action', action).get('/resultats/:action/:group', group)

const GROUPS_A_PAGE = 20

async function action(c: Ask): Promise<Response> {
  const results = await resultsIn(c)
  const from = rankFrom(c)
  const groups = results.groups.toReversed()
  const open = await openKeys(c, results.id, results.whole)
  const next =
    from + GROUPS_A_PAGE < groups.length
      ? `/resultats/${results.slug}?a-partir-de=${from + GROUPS_A_PAGE}`
      : undefined
  keepAMinute(c)
  return actionResultsPage(c, {
    results,
    groups: groups.slice(from, from + GROUPS_A_PAGE),
    opens: (key) => open.has(key),
    today: parisDay(c.var.now),
    next,
  })
}

async function group(c: Ask): Promise<Response> {
  const { results, group } = await groupIn(c)
  const keys = group.figures.map((figure) => figure.key)
  const open = await openKeys(c, group.id, keys)
  keepAMinute(c)
  return groupResultPage(c, { results, group, today: parisDay(c.var.now), opens: (key) => open.has(key) })
}

/** Those of these figures whose rows this reader may open. */
async function openKeys(c: Ask, groupId: GroupId | ActionId, keys: readonly string[]): Promise<Set<string>> {
  const actor = actorOf(c)
  const open = new Set<string>()
  for (const key of actor ? keys : [])
    if (actor && (await rowsRight(c.var.db, { groupId, key, actor, now: c.var.now }))) open.add(key)
  return open
}
