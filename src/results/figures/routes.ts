import { actorOf, requireActor } from '#people'
import { parisDay } from '#platform/time'
import { newSite, notFound, type Ask } from '#platform/web'
import { computeFigures, type ActionResults, type GroupResults } from './compute-figures.ts'
import { groupResultPage } from './group-page.tsx'
import { openRows, rowsRight } from './open-rows.ts'
import { WHOLE } from './reference.ts'
import { resultsCsv, resultsJson } from './files.ts'
import { actionResultsPage, resultsPage } from './pages.tsx'
import { publishedAction, publishedActions } from './store.ts'
import { rowsPage } from './rows-page.tsx'

export const resultSite = newSite()
  .get('/resultats', list)
  .get('/resultats.json', json)
  .get('/resultats.csv', csv)
  .get('/resultats/:action', action)
  .get('/resultats/:action/:group', group)
  .get('/resultats/:action/:group/:key', rows)

const ACTIONS_A_PAGE = 3
const GROUPS_A_PAGE = 20

async function list(c: Ask): Promise<Response> {
  const all = await publishedActions(c.var.db)
  const from = pageFrom(c)
  const results = await computeFigures(c.var.db, all.slice(from, from + ACTIONS_A_PAGE), c.var.now)
  const next =
    from + ACTIONS_A_PAGE < all.length ? `/resultats?a-partir-de=${from + ACTIONS_A_PAGE}` : undefined
  forAMinute(c)
  return resultsPage(c, { results, all, today: parisDay(c.var.now), next })
}

/** Actions are few and their order is theirs: here a rank in the list is good enough to go on reading. */
function pageFrom(c: Ask): number {
  const asked = c.req.query('a-partir-de') ?? '0'
  return /^\d{1,5}$/.test(asked) ? Number(asked) : 0
}

async function everything(c: Ask): Promise<ActionResults[]> {
  return computeFigures(c.var.db, await publishedActions(c.var.db), c.var.now)
}

async function json(c: Ask): Promise<Response> {
  c.header('cache-control', 'public, max-age=60')
  c.header('access-control-allow-origin', '*')
  return c.json(resultsJson(c.var.frame.place ?? 'Beffroi', await everything(c), c.var.now))
}

async function csv(c: Ask): Promise<Response> {
  c.header('cache-control', 'public, max-age=60')
  c.header('content-disposition', 'attachment; filename="resultats.csv"')
  return c.body(Uint8Array.from(resultsCsv(await everything(c))), 200, {
    'content-type': 'text/csv; charset=utf-8',
  })
}

async function action(c: Ask): Promise<Response> {
  const results = await resultsIn(c)
  const from = pageFrom(c)
  const groups = results.groups.toReversed()
  const open = await openKeys(c, results.id, results.whole)
  const next =
    from + GROUPS_A_PAGE < groups.length
      ? `/resultats/${results.slug}?a-partir-de=${from + GROUPS_A_PAGE}`
      : undefined
  forAMinute(c)
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
  forAMinute(c)
  return groupResultPage(c, { results, group, today: parisDay(c.var.now), opens: (key) => open.has(key) })
}

/** Those of these figures whose rows this reader may open. */
async function openKeys(c: Ask, groupId: string, keys: readonly string[]): Promise<Set<string>> {
  const actor = actorOf(c)
  const open = new Set<string>()
  for (const key of actor ? keys : [])
    if (actor && (await rowsRight(c.var.db, { groupId, key, actor, now: c.var.now }))) open.add(key)
  return open
}

async function rows(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const { results, group } = await countedIn(c)
  const counted = group?.figures ?? results.figures.filter(({ key }) => results.whole.includes(key))
  const figure = counted.find((one) => one.key === c.req.param('key'))
  if (!figure) throw notFound()
  const asked = { groupId: group?.id ?? results.id, key: figure.key, actor, now: c.var.now }
  const right = await rowsRight(c.var.db, asked)
  if (!right) throw notFound()
  const why = `Vérifier un chiffre publié : ${figure.label} (${group?.title ?? results.title})`
  const opened = right === 'rows' ? await openRows(c.var.db, { ...asked, why }) : undefined
  return rowsPage(c, { results, group, figure, rows: opened, today: parisDay(c.var.now) })
}

async function resultsIn(c: Ask): Promise<ActionResults> {
  const found = await publishedAction(c.var.db, c.req.param('action') ?? '')
  const [results] = found ? await computeFigures(c.var.db, [found], c.var.now) : []
  if (!results) throw notFound()
  return results
}

/** A group, or with the word of references for a whole action, none. */
async function countedIn(c: Ask): Promise<{ results: ActionResults; group: GroupResults | null }> {
  return c.req.param('group') === WHOLE ? { results: await resultsIn(c), group: null } : groupIn(c)
}

async function groupIn(c: Ask): Promise<{ results: ActionResults; group: GroupResults }> {
  const results = await resultsIn(c)
  const group = results.groups.find((one) => one.slug === c.req.param('group'))
  if (!group) throw notFound()
  return { results, group }
}

/** A page that says who reads it is theirs alone; the others may be kept a minute by whoever stands between. */
function forAMinute(c: Ask): void {
  c.header('cache-control', actorOf(c) ? 'private, no-cache' : 'public, max-age=60')
}
