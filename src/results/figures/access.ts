import { actorOf } from '#people'
import { notFound, type Ask } from '#platform/web'
import { computeFigures, type ActionResults, type GroupResults } from './compute-figures.ts'
import { publishedAction } from './store.ts'

/** The results of the action that is asked for: anybody reads them. @throws notFound when it is not published */
export async function resultsIn(c: Ask): Promise<ActionResults> {
  const found = await publishedAction(c.var.db, c.req.param('action') ?? '')
  const [results] = found ? await computeFigures(c.var.db, [found], c.var.now) : []
  if (!results) throw notFound()
  return results
}

/** Those of the group that is asked for. @throws notFound when it is not over */
export async function groupIn(c: Ask): Promise<{ results: ActionResults; group: GroupResults }> {
  const results = await resultsIn(c)
  const group = results.groups.find(({ slug }) => slug === c.req.param('group'))
  if (!group) throw notFound()
  return { results, group }
}

/** A page that says who reads it is theirs alone; the others may be kept a minute by whoever stands between. */
export function keepAMinute(c: Ask): void {
  c.header('cache-control', actorOf(c) ? 'private, no-cache' : 'public, max-age=60')
}
