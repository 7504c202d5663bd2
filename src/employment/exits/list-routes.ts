import { newSite, type Ask } from '#platform/web'
import { exitFilterNames, exitFilters, exitsAddress } from './exit-filter.ts'
import { exitsPage } from './list-page.tsx'
import { tallyOfReach } from '../figures/door.ts'
import { countExits, listExits } from './list-store.ts'
import { noteReading } from '../note-reading.ts'
import { askedIn, pageOf, PER_PAGE } from '../list-address.ts'
import { openList } from '../access.ts'

export const exitListSite = newSite().get('/insertion/sorties', exits)

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
  await noteReading(db, inside, page.rows, { code: 'exits' }, c.var.now)
  const [counts, tally] = [await countExits(db, reach, today), await tallyOfReach(db, reach, today)]
  return exitsPage(c, { inside, filter, search, ...page, counts, tally })
}
