import { requireActor } from '#people'
import { sendFile } from '#platform/files'
import { goTo, idIn, newSite, notFound, readFormWithFiles, sayNext, field, type Ask } from '#platform/web'
import { GROUP, openGroupPage, trainsGroup, type OpenGroup } from '../access.ts'
import { activitiesOf, readActivity } from '../activity-store.ts'
import type { Activity } from '../activity.ts'
import { isTraineeOf } from '../trainee-store.ts'
import { sayInstructions, unsayInstructions } from './say-instructions.ts'
import { spokenPage } from './page.tsx'
import { spokenOf } from './store.ts'

const ACTIVITY = `${GROUP}/programme/:activity{[0-9a-fA-F-]{36}}`

/** The instructions said aloud: kept by who trains, heard by the trainees of the group. */
export const spokenSite = newSite()
  .get(`${ACTIVITY}/voix`, ask)
  .post(`${ACTIVITY}/voix`, keep)
  .post(`${ACTIVITY}/voix/retirer`, takeAway)
  .get('/formation/activites/:id/voix', hear)

async function ask(c: Ask): Promise<Response> {
  const { open, activity } = await openActivity(c)
  return spokenPage(c, open, { activity, spoken: await spokenOf(c.var.db, activity.id) })
}

async function keep(c: Ask): Promise<Response> {
  const { open, activity } = await openActivity(c)
  const { files } = await readFormWithFiles(c, field.form({}))
  const file = files['recording']?.[0]
  const said = { activity, file, by: open.actor.personId, at: c.var.now }
  const done = await sayInstructions(c.var.ground, said)
  if (!done.ok) {
    const spoken = await spokenOf(c.var.db, activity.id)
    return spokenPage(c, open, { activity, spoken, refusal: done.refusal })
  }
  sayNext(c, 'La consigne parlée est gardée')
  return goTo(c, `/formation/${open.group.id}/programme/${activity.id}/voix`)
}

async function takeAway(c: Ask): Promise<Response> {
  const { open, activity } = await openActivity(c)
  await unsayInstructions(c.var.db, activity)
  sayNext(c, 'La consigne parlée est retirée')
  return goTo(c, `/formation/${open.group.id}/programme/${activity.id}/voix`)
}

/** The sound, for a trainee of the group and for who trains it; a part of it when the player asks so, as those of Safari do. */
async function hear(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const { db, ground, now } = c.var
  const activity = await readActivity(db, idIn(c))
  if (!activity) throw notFound()
  const { groupId } = activity
  const may =
    (await isTraineeOf(db, groupId, actor.personId)) || (await trainsGroup(db, actor.personId, groupId, now))
  if (!may) throw notFound()
  const spoken = await spokenOf(db, activity.id)
  const sent = spoken && (await sendFile(db, ground.site.dataDir, spoken.fileId, c.req.raw.headers))
  if (!sent) throw notFound()
  return sent
}

async function openActivity(c: Ask): Promise<{ open: OpenGroup; activity: Activity }> {
  const open = await openGroupPage(c)
  const id = idIn(c, 'activity')
  const activity = (await activitiesOf(c.var.db, open.group.id)).find((one) => one.id === id)
  if (!activity) throw notFound()
  return { open, activity }
}
