import { asDay, parisDay } from '#platform/time'
import { isId, type Ask } from '#platform/web'
import { openDesk } from '../access.ts'
import { conventionListPage, listAddress } from './list-page.tsx'
import { conventionStates, listConventions } from './list-store.ts'

const PER_PAGE = 40

/** The conventions that a desk reads, a page at a time. */
export async function listFollowed(c: Ask): Promise<Response> {
  const { actor, own } = await openDesk(c)
  const search = (c.req.query('q') ?? '').slice(0, 100)
  const state = conventionStates.find((one) => one === c.req.query('etat')) ?? 'toutes'
  const asked = c.req.query('apres') ?? ''
  const [day = '', id = ''] = asked.split('~')
  const after = asDay(day) && isId(id) ? asked : ''
  const on = parisDay(c.var.now)
  const query = { search, state, after, own: own.map(({ id: body }) => body), on, limit: PER_PAGE + 1 }
  const found = await listConventions(c.var.db, actor.personId, query)
  const rows = found.slice(0, PER_PAGE)
  const last = found.length > PER_PAGE ? rows.at(-1) : undefined
  const next = last && listAddress({ search, state, after: `${last.fromDay}~${last.id}` })
  return conventionListPage(c, { rows, search, state, next, isFirst: after === '', on })
}
