import { newSite } from '#platform/web'
import { ownGroups, readOwn, type AskedElsewhere } from '../day/door.ts'
import { SENDS } from '../phone/door.ts'
import { bundleOf, readWeek } from './bundle-week.ts'
import { offlinePage } from './offline-page.tsx'
import { phonePage } from './phone-page.tsx'

/** What a trainee's telephone keeps, for them alone. */
export const newKeptWeekSite = (elsewhere: AskedElsewhere) =>
  newSite()
    .get(SENDS, async (c) => phonePage(c, await readWeek(c, await readOwn(c, elsewhere))))
    .get('/formation/hors-ligne', async (c) => (await ownGroups(c), offlinePage(c)))
    .get('/formation/telephone.json', async (c) => bundleOf(c, await readOwn(c, elsewhere)))
