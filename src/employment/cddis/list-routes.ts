import { newSite, type Ask } from '#platform/web'
import { cddiFilterNames, cddiFilters, cddisAddress } from './cddi-filter.ts'
import { cddisPage } from './list-page.tsx'
import { countCddis, listCddis } from './list-store.ts'
import { noteReading } from '../note-reading.ts'
import { askedIn, pageOf, PER_PAGE } from '../list-address.ts'
import { openList } from '../access.ts'
import { flaggedAmong } from './find-to-check.ts'

export const cddiListSite = newSite().get('/insertion/contrats', cddis)

async function cddis(c: Ask): Promise<Response> {
  const { inside, today, asked } = await openList(c)
  const { db } = c.var
  const { reach } = inside
  const filter = askedIn(c, 'etat', cddiFilterNames)
  const { search } = asked
  const found = await listCddis(db, reach, { ...asked, state: cddiFilters[filter] })
  const page = pageOf(found, PER_PAGE, ({ toDay, id }) => cddisAddress(filter, search, `${toDay}~${id}`))
  await noteReading(db, inside, page.rows, { code: 'contracts' }, c.var.now)
  const flags = new Map(
    (await flaggedAmong(db, page.rows)).map((flagged) => [flagged.cddi.id, flagged.flags]),
  )
  const counts = await countCddis(db, reach, today)
  return cddisPage(c, { inside, filter, search, ...page, flags, counts, today })
}
