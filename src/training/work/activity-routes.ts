import { newSite, type Ask } from '#platform/web'
import { activityPage } from './activity-pages.tsx'
import { ownActivity } from './find-own-activity.ts'
import { readViews } from './read-views.ts'

export const activitySite = newSite().get('/formation/activites/:id', show)

async function show(c: Ask): Promise<Response> {
  const { actor, activity } = await ownActivity(c)
  const [view] = await readViews(c.var.db, [activity], actor.personId)
  if (!view) throw new Error(`no view of ${activity.id}`)
  return activityPage(c, view)
}
