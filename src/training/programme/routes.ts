import { obligationOn } from '#actions'
import { parisDay } from '#platform/time'
import { newSite, type Ask } from '#platform/web'
import { programmePage } from './page.tsx'
import { GROUP, openGroupPage } from '../access.ts'
import { activitiesOf } from '../activity-store.ts'
import { sequencesOf } from './sequence-store.ts'
import { sequenceSite } from './sequence-routes.ts'
import { activityFormSite } from './activity-routes.ts'
import { activityMoveSite } from './move-activity-routes.ts'

export const programmeSite = newSite()
  .get(`${GROUP}/programme`, programme)
  .route('/', sequenceSite)
  .route('/', activityFormSite)
  .route('/', activityMoveSite)

async function programme(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const { db, now } = c.var
  const today = parisDay(now)
  const { group } = open
  return programmePage(c, open, {
    sequences: await sequencesOf(db, group.id),
    activities: await activitiesOf(db, group.id),
    obligation: await obligationOn(db, group.actionId, group.endsOn < today ? group.endsOn : today),
    opened: c.req.query('sequence') ?? '',
  })
}
