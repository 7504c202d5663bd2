import { newSite, type Ask } from '#platform/web'
import { spokenOf } from '../spoken/door.ts'
import { activityAddress } from './activity-address-store.ts'
import { activityPage } from './activity-pages.tsx'
import { worksFor } from './work-store.ts'
import { takenBackOf } from './taken-back-store.ts'
import { latestOf } from './work.ts'
import { ownActivity } from './find-own-activity.ts'

export const activitySite = newSite().get('/formation/activites/:id', show)

async function show(c: Ask): Promise<Response> {
  const { actor, activity } = await ownActivity(c)
  const { db } = c.var
  const works = await worksFor(db, activity.id, actor.personId)
  const latest = latestOf(works)
  const takenBack = latest?.review.state === 'waiting' ? await takenBackOf(db, latest.id) : []
  const elsewhere = await activityAddress(db, activity.id)
  return activityPage(c, { activity, works, takenBack, elsewhere, spoken: await spokenOf(db, activity.id) })
}
