import { newSite, type Ask } from '#platform/web'
import { helpPage } from './help-page.tsx'
import { helpersOf, ownGroup, readOwn, readToday, type AskedElsewhere } from './own-day.ts'
import { ownWorkPage } from './own-work-page.tsx'
import { todayPage } from './page.tsx'
import { ownActivities } from '../work/door.ts'

/** A trainee's own day. @param elsewhere where they are expected on a day of an immersion, what is new to them in other rooms. */
export const newTodaySite = (elsewhere: AskedElsewhere) =>
  newSite()
    .get('/formation/aujourdhui', async (c) => todayPage(c, await readToday(c, await readOwn(c, elsewhere))))
    .get('/formation/travail', ownWork)
    .get('/formation/aide', help)

async function ownWork(c: Ask): Promise<Response> {
  const { actor, group } = await ownGroup(c)
  return ownWorkPage(c, await ownActivities(c.var.db, group.id, actor.personId))
}

async function help(c: Ask): Promise<Response> {
  const { group } = await ownGroup(c)
  return helpPage(c, await helpersOf(c, group.id))
}
