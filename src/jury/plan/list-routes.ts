import { groupsWithIds } from '#actions'
import { circlesOf, directs, organisationsOf, requireActor, roles, worksAs } from '#people'
import { newSite, notFound } from '#platform/web'
import { juriesHeldBy, juriesOf, juriesSeating } from '../jury-lists-store.ts'
import { juryListPage } from './list-page.tsx'

export const juryListSite = newSite().get('/certification/jury', async (c) => {
  const { db, now } = c.var
  const actor = requireActor(c)
  const circles = await circlesOf(db, actor.personId, 'training lead', now)
  const groups = await groupsWithIds(db, circles)
  const led = await juriesOf(
    db,
    groups.map((group) => group.id),
  )
  const seated = await juriesSeating(db, actor.personId)
  const held = await juriesHeldBy(db, organisationsOf(actor, ...roles))
  const juries = new Map([...led, ...seated, ...held].map((jury) => [jury.id, jury]))
  const judges = worksAs(actor, 'juror', 'training lead') || directs(actor, 'jury')
  if (groups.length === 0 && juries.size === 0 && !judges) throw notFound()
  return juryListPage(c, { groups, juries: [...juries.values()] })
})
