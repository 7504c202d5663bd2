import { whileUnchanged } from '#platform/db'
import { parisDay } from '#platform/time'
import { newSite, type Ask } from '#platform/web'
import { keepAMinute } from './access.ts'
import { actionSite } from './action-routes.ts'
import { computeFigures, type ActionResults } from './compute-figures.ts'
import { resultsCsv, resultsJson } from './files.ts'
import { resultsPage } from './list-page.tsx'
import { rankFrom } from './rank-from.ts'
import { rowsSite } from './rows-routes.ts'
import { publishedActions } from './store.ts'

export const resultSite = newSite()
  .get('/resultats', list)
  .get('/resultats.json', json)
  .get('/resultats.csv', csv)
  .route('/', actionSite)
  .route('/', rowsSite)

const ACTIONS_A_PAGE = 3

async function list(c: Ask): Promise<Response> {
  const all = await publishedActions(c.var.db)
  const from = rankFrom(c)
  const results = await computeFigures(c.var.db, all.slice(from, from + ACTIONS_A_PAGE), c.var.now)
  const next =
    from + ACTIONS_A_PAGE < all.length ? `/resultats?a-partir-de=${from + ACTIONS_A_PAGE}` : undefined
  keepAMinute(c)
  return resultsPage(c, { results, all, today: parisDay(c.var.now), next })
}

async function everything(c: Ask): Promise<ActionResults[]> {
  return computeFigures(c.var.db, await publishedActions(c.var.db), c.var.now)
}

async function json(c: Ask): Promise<Response> {
  c.header('cache-control', 'public, max-age=60')
  c.header('access-control-allow-origin', '*')
  const territory = c.var.frame.place ?? 'Beffroi'
  const actions = await whileUnchanged(c.var.ground.db, `results ${parisDay(c.var.now)}`, async () =>
    JSON.stringify(resultsJson(await everything(c))),
  )
  const head = JSON.stringify({ territory, generatedAt: c.var.now.toISOString() })
  return c.body(`${head.slice(0, -1)},"actions":${actions}}`, 200, { 'content-type': 'application/json' })
}

async function csv(c: Ask): Promise<Response> {
  c.header('cache-control', 'public, max-age=60')
  c.header('content-disposition', 'attachment; filename="resultats.csv"')
  return c.body(Uint8Array.from(resultsCsv(await everything(c))), 200, {
    'content-type': 'text/csv; charset=utf-8',
  })
}
