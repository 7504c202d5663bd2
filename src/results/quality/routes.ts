import { groupsOfEach, leading, listActions } from '#actions'
import { namedOf, requireActor, type OrganisationId } from '#people'
import { parisDay } from '#platform/time'
import { newSite, notFound, type Ask } from '#platform/web'
import { qualityCsv } from './file.ts'
import { qualityPage } from './page.tsx'
import { readYear } from './read-year.ts'

export const qualitySite = newSite().get('/qualite', show).get('/qualite.csv', csv)

async function show(c: Ask): Promise<Response> {
  const { body, bodies, year } = asked(c)
  const { db, now } = c.var
  return qualityPage(c, {
    body,
    bodies,
    years: await yearsOf(c, body.id, year),
    read: await readYear(db, body.id, year, now),
    today: parisDay(now),
  })
}

async function csv(c: Ask): Promise<Response> {
  const { body, year } = asked(c)
  const read = await readYear(c.var.db, body.id, year, c.var.now)
  return c.body(Uint8Array.from(qualityCsv(read, c.var.ground.site.url)), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="qualiopi-${year}.csv"`,
    'cache-control': 'private, no-store',
  })
}

/** The body and the year of the address, for who leads that training body. @throws notFound for everybody else. */
function asked(c: Ask) {
  const bodies = namedOf(requireActor(c), 'training', ...leading)
  const id = c.req.query('organisme')
  const body = id === undefined ? bodies[0] : bodies.find((one) => one.id === id)
  if (!body) throw notFound()
  const year = /^20\d{2}$/.exec(c.req.query('annee') ?? '')?.[0]
  return { body, bodies, year: Number(year ?? parisDay(c.var.now).slice(0, 4)) }
}

/** The years in which its groups ended, this one and the one asked for with them, the latest first. */
async function yearsOf(c: Ask, leadId: OrganisationId, asked: number): Promise<number[]> {
  const today = parisDay(c.var.now)
  const actions = (await listActions(c.var.db, { all: true })).filter((one) => one.leadId === leadId)
  const groups = await groupsOfEach(
    c.var.db,
    actions.map((action) => action.id),
  )
  const ended = [...groups.values()].flat().filter(({ endsOn }) => endsOn < today)
  const years = ended.map(({ endsOn }) => Number(endsOn.slice(0, 4)))
  return [...new Set([...years, asked, Number(today.slice(0, 4))])].toSorted((a, b) => b - a)
}
