import { requireActor, type Actor } from '#people'
import { idIn, notFound, type Ask } from '#platform/web'
import type { Activity } from '../activity.ts'
import { readActivity } from '../activity-store.ts'
import { isTraineeOf } from '../trainee-store.ts'

/** The activity of the address, for a trainee of its group. @throws notFound for anybody else. */
export async function ownActivity(c: Ask): Promise<{ actor: Actor; activity: Activity }> {
  const actor = requireActor(c)
  const activity = await readActivity(c.var.db, idIn(c))
  if (!activity || !(await isTraineeOf(c.var.db, activity.groupId, actor.personId))) throw notFound()
  return { actor, activity }
}
