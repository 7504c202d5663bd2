import { goTo, sayNext, newSite, type Ask } from '#platform/web'
import { moved } from './order.ts'
import { openGroupPage, GROUP } from '../access.ts'
import { activitiesOf } from '../activity-store.ts'
import { lockProgramme, markWithdrawn, orderActivities } from '../programme-store.ts'
import { activityIn } from './find-activity.ts'

export const activityMoveSite = newSite()
  .post(`${GROUP}/programme/:activity{[0-9a-fA-F-]{36}}/retirer`, withdraw)
  .post(`${GROUP}/programme/:activity{[0-9a-fA-F-]{36}}/monter`, (c) => step(c, -1))
  .post(`${GROUP}/programme/:activity{[0-9a-fA-F-]{36}}/descendre`, (c) => step(c, 1))

async function withdraw(c: Ask): Promise<Response> {
  const open = await openGroupPage(c)
  const activity = await activityIn(c, open)
  await c.var.db.transaction((tx) => markWithdrawn(tx, open.group.id, activity.id, c.var.now))
  sayNext(c, 'L’activité est retirée\u00A0: les heures déjà validées restent')
  return goTo(c, `/formation/${open.group.id}/programme?sequence=${activity.sequenceId}`)
}

/** One place up or down inside its sequence. */
async function step(c: Ask, by: -1 | 1): Promise<Response> {
  const open = await openGroupPage(c)
  const activity = await activityIn(c, open)
  await c.var.db.transaction(async (tx) => {
    await lockProgramme(tx, open.group.id)
    const ids = (await activitiesOf(tx, open.group.id))
      .filter((one) => one.sequenceId === activity.sequenceId)
      .map((one) => one.id)
    await orderActivities(tx, activity.sequenceId, moved(ids, activity.id, by))
  })
  return goTo(
    c,
    `/formation/${open.group.id}/programme?sequence=${activity.sequenceId}#s-${activity.sequenceId}`,
  )
}
