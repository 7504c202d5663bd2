import { organisationsOf, requireActor, worksAs } from '#people'
import { newSite, notFound, type Ask } from '#platform/web'
import { DAY_MS } from '#platform/time'
import { actionsRun } from '../access.ts'
import { openDoubts } from '../doubts/door.ts'
import { countSilent, listPositionings, filterIn, SILENT_AFTER_DAYS } from '../listing/door.ts'
import { myPeoplePage } from './my-people-page.tsx'

export const myPeopleSite = newSite().get('/orientation', myPeople)

async function myPeople(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const referent = worksAs(actor, 'referent')
  const runs = await actionsRun(db, actor, now)
  if (!referent && runs.length === 0 && organisationsOf(actor, 'training lead').length === 0) throw notFound()
  const filter = filterIn(c)
  const whose = { referentId: actor.personId, now }
  const before = new Date(now.getTime() - SILENT_AFTER_DAYS * DAY_MS)
  const doubts = await openDoubts(db, { actionIds: runs.map(({ id }) => id), askedBy: actor.personId })
  return myPeoplePage(c, {
    filter,
    rows: await listPositionings(db, whose, filter),
    silent: await countSilent(db, whose, before),
    doubts: doubts.length,
    mayPropose: referent,
    runs,
  })
}
