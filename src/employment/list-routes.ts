import { parisDay } from '#platform/time'
import { newSite, type Ask } from '#platform/web'
import { cddiFilterNames, cddiFilters, cddisAddress, cddisPage } from './cddis-page.tsx'
import { exitFilterNames, exitFilters, exitsAddress, exitsPage } from './exits-page.tsx'
import { countCddis, countExits, listCddis, listExits } from './list-store.ts'
import { noteReading } from './note-reading.ts'
import { askedIn, openInsertion, pageOf, searchIn } from './open-insertion.ts'
import { tallyOfReach } from './figure-store.ts'
import { flaggedAmong } from './to-check.ts'

export const listSite = newSite().get('/insertion/contrats', cddis).get('/insertion/sorties', exits)

const PER_PAGE = 40

async function openList(c: Ask) {
  const inside = await openInsertion(c, 'direction', 'integration adviser')
  const today = parisDay(c.var.now)
  return { inside, today, asked: { ...searchIn(c, 'day'), on: today, limit: PER_PAGE + 1 } }
}

async function cddis(c: Ask): Promise<Response> {
  const { inside, today, asked } = await openList(c)
  const { db } = c.var
  const { reach } = inside
  const filter = askedIn(c, 'etat', cddiFilterNames)
  const { search } = asked
  const found = await listCddis(db, reach, { ...asked, state: cddiFilters[filter] })
  const page = pageOf(found, PER_PAGE, ({ toDay, id }) => cddisAddress(filter, search, `${toDay}~${id}`))
  await noteReading(db, inside, page.rows, 'Lire la liste des contrats', c.var.now)
  const flags = new Map((await flaggedAmong(db, page.rows)).map((one) => [one.cddi.id, one.flags]))
  const counts = await countCddis(db, reach, today)
  return cddisPage(c, { inside, filter, search, ...page, flags, counts, today })
}

async function exits(c: Ask): Promise<Response> {
  const { inside, today, asked } = await openList(c)
  const { db } = c.var
  const { reach } = inside
  const filter = askedIn(c, 'etat', exitFilterNames)
  const { search } = asked
  const found = await listExits(db, reach, { ...asked, state: exitFilters[filter] })
  const page = pageOf(found, PER_PAGE, (last) =>
    exitsAddress(filter, search, `${last.leftOn}~${last.pathId}`),
  )
  await noteReading(db, inside, page.rows, 'Lire la liste des sorties', c.var.now)
  const [counts, tally] = [await countExits(db, reach, today), await tallyOfReach(db, reach, today)]
  return exitsPage(c, { inside, filter, search, ...page, counts, tally })
}
