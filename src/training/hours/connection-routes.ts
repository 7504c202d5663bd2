import { groupsWithIds } from '#actions'
import { actorOf } from '#people'
import { isId, newSite, type Ask } from '#platform/web'
import { markActive } from './connection-store.ts'
import { readActivity } from '../activity-store.ts'
import { groupIdsOf } from '../trainee-store.ts'

export const connectionSite = newSite().post('/formation/connexion', beat)

/** A beat of the island: this minute was active. Whoever is no trainee is answered the same, and nothing is kept. */
async function beat(c: Ask): Promise<Response> {
  const actor = actorOf(c)
  const groupIds = actor ? await groupIdsOf(c.var.db, actor.personId) : []
  const asked = c.req.query('activite') ?? ''
  const activity = isId(asked) ? await readActivity(c.var.db, asked) : undefined
  const [latest] = await groupsWithIds(c.var.db, groupIds)
  const groupId = activity && groupIds.includes(activity.groupId) ? activity.groupId : latest?.id
  if (actor && groupId) {
    const activityId = activity?.groupId === groupId ? activity.id : null
    await c.var.db.transaction((tx) =>
      markActive(tx, { personId: actor.personId, groupId, activityId, at: c.var.now }),
    )
  }
  return c.body(null, 204)
}
