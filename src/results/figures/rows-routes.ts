import { requireActor } from '#people'
import { parisDay } from '#platform/time'
import { newSite, notFound, type Ask } from '#platform/web'
import { groupIn, resultsIn } from './access.ts'
import type { ActionResults, GroupResults } from './compute-figures.ts'
import { openRows, rowsRight } from './open-rows.ts'
import { WHOLE } from './reference.ts'
import { rowsPage } from './rows-page.tsx'

export const rowsSite = newSite().get('/resultats/:action/:group/:key', rows)

async function rows(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const { results, group } = await countedIn(c)
  const counted = group?.figures ?? results.figures.filter(({ key }) => results.whole.includes(key))
  const figure = counted.find(({ key }) => key === c.req.param('key'))
  if (!figure) throw notFound()
  const asked = { groupId: group?.id ?? results.id, key: figure.key, actor, now: c.var.now }
  const right = await rowsRight(c.var.db, asked)
  if (!right) throw notFound()
  const why = { code: 'figure', figure: figure.label, of: group?.title ?? results.title } as const
  const opened = right === 'rows' ? await openRows(c.var.db, { ...asked, why }) : undefined
  return rowsPage(c, { results, group, figure, rows: opened, today: parisDay(c.var.now) })
}

/** A group, or with the word of references for a whole action, none. */
async function countedIn(c: Ask): Promise<{ results: ActionResults; group: GroupResults | null }> {
  return c.req.param('group') === WHOLE ? { results: await resultsIn(c), group: null } : groupIn(c)
}
