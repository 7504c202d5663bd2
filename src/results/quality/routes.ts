import { leading } from '#actions'
import { namedOf, requireActor } from '#people'
import { parisDay } from '#platform/time'
import { newSite, notFound, type Ask } from '#platform/web'
import { qualityCsv } from './file.ts'
import { qualityPage } from './page.tsx'
import { listEnded, readYear, yearOf } from './read-year.ts'

export const qualitySite = newSite().get('/qualite', show).get('/qualite.csv', csv)

async function show(c: Ask): Promise<Response> {
  const { body, bodies, year } = asked(c)
  const { db, now } = c.var
  const today = parisDay(now)
  const ended = await listEnded(db, body.id, today)
  const years = new Set([...ended.map(yearOf), year, thisYear(c)])
  return qualityPage(c, {
    body,
    bodies,
    years: [...years].toSorted((a, b) => b - a),
    read: await readYear(db, ended, year, now),
    today,
  })
}

async function csv(c: Ask): Promise<Response> {
  const { body, year } = asked(c)
  const { db, now } = c.var
  const read = await readYear(db, await listEnded(db, body.id, parisDay(now)), year, now)
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
  return { body, bodies, year: year === undefined ? thisYear(c) : Number(year) }
}

const thisYear = (c: Ask): number => Number(parisDay(c.var.now).slice(0, 4))
