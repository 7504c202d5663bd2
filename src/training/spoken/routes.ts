import { requireActor } from '#people'
import { readFile } from '#platform/files'
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
  const found = spoken && (await readFile(db, ground.site.dataDir, spoken.fileId))
  if (!found) throw notFound()
  return sendBytes(c, new Uint8Array(found.bytes), found.file.mediaType)
}

function sendBytes(c: Ask, bytes: Uint8Array<ArrayBuffer>, mediaType: string): Response {
  const headers = {
    'content-type': mediaType,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  }
  const [, from = '', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(c.req.header('range') ?? '') ?? []
  if (from === '') return c.body(bytes, 200, headers)
  const last = Math.min(to === '' ? bytes.length - 1 : Number(to), bytes.length - 1)
  if (Number(from) > last)
    return c.body(null, 416, { ...headers, 'content-range': `bytes */${bytes.length}` })
  return c.body(bytes.slice(Number(from), last + 1), 206, {
    ...headers,
    'content-range': `bytes ${from}-${last}/${bytes.length}`,
  })
}

async function openActivity(c: Ask): Promise<{ open: OpenGroup; activity: Activity }> {
  const open = await openGroupPage(c)
  const id = idIn(c, 'activity')
  const activity = (await activitiesOf(c.var.db, open.group.id)).find((one) => one.id === id)
  if (!activity) throw notFound()
  return { open, activity }
}
