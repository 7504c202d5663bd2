import { idIn, notFound, type Ask } from '#platform/web'
import type { OpenGroup } from '../access.ts'
import { activitiesOf } from '../activity-store.ts'
import type { Activity } from '../activity.ts'

export async function activityIn(c: Ask, open: OpenGroup): Promise<Activity> {
  const id = idIn(c, 'activity')
  const found = (await activitiesOf(c.var.db, open.group.id)).find((one) => one.id === id)
  if (!found) throw notFound()
  return found
}
