import { parisDay } from '#platform/time'
import { newSite, type Ask } from '#platform/web'
import { cddiFilterNames, cddiFilters, cddisAddress, cddisPage } from './cddis-page.tsx'
import { exitFilterNames, exitFilters, exitsAddress, exitsPage } from './exits-page.tsx'
import { countCddis, countExits, listCddis, listExits } from './list-store.ts'
import { askedIn, openInsertion, searchIn } from './open-insertion.ts'
import { tallyOfReach } from './tally.ts'
import { flaggedAmong } from './to-check.ts'

export const listSite = newSite().get('/insertion/contrats', cddis).get('/insertion/sorties', exits)

const PER_PAGE = 40

async function cddis(c: Ask): Promise<Response> {
  const inside = await openInsertion(c, 'direction', 'integration adviser')
  const { db, now } = c.var
  const { reach } = inside
  const today = parisDay(now)
  const filter = askedIn(c, 'etat', cddiFilterNames)
  const asked = searchIn(c, 'day')
  const found = await listCddis(db, reach, {
    ...asked,
    state: cddiFilters[filter],
    on: today,
    limit: PER_PAGE + 1,
  })
  const rows = found.slice(0, PER_PAGE)
  const last = found.length > PER_PAGE ? rows.at(-1) : undefined
  const flags = new Map((await flaggedAmong(db, rows)).map((one) => [one.cddi.id, one.flags]))
  return cddisPage(c, {
    inside,
    filter,
    search: asked.search,
    rows,
    flags,
    counts: await countCddis(db, reach, today),
    next: last && cddisAddress(filter, asked.search, `${last.toDay}~${last.id}`),
    today,
  })
}

async function exits(c: Ask): Promise<Response> {
  const inside = await openInsertion(c, 'direction', 'integration adviser')
  const { db, now } = c.var
  const { reach } = inside
  const today = parisDay(now)
  const filter = askedIn(c, 'etat', exitFilterNames)
  const asked = searchIn(c, 'day')
  const found = await listExits(db, reach, {
    ...asked,
    state: exitFilters[filter],
    on: today,
    limit: PER_PAGE + 1,
  })
  const rows = found.slice(0, PER_PAGE)
  const last = found.length > PER_PAGE ? rows.at(-1) : undefined
  return exitsPage(c, {
    inside,
    filter,
    search: asked.search,
    rows,
    counts: await countExits(db, reach, today),
    tally: await tallyOfReach(db, reach, today),
    next: last && exitsAddress(filter, asked.search, `${last.leftOn}~${last.pathId}`),
  })
}
