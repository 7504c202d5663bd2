import { newSite, type Ask } from '#platform/web'
import { helpPage } from './help-page.tsx'
import { allActivities, helpersOf, readOwn, readToday, type AskedElsewhere } from './own-day.ts'
import { ownWorkPage } from './own-work-page.tsx'
import { todayPage } from './page.tsx'
import { ownGroups } from './own-groups.ts'

/** A trainee's own day. @param elsewhere where they are expected on a day of an immersion, what is new to them in other rooms. */
export const newTodaySite = (elsewhere: AskedElsewhere) =>
  newSite()
    .get('/formation/aujourdhui', async (c) => todayPage(c, await readToday(c, await readOwn(c, elsewhere))))
    .get('/formation/travail', ownWork)
    .get('/formation/aide', help)

async function ownWork(c: Ask): Promise<Response> {
  return ownWorkPage(c, await allActivities(c, await ownGroups(c)))
}

async function help(c: Ask): Promise<Response> {
  return helpPage(c, await helpersOf(c, await ownGroups(c)))
}
