import { requireActor, type PersonId } from '#people'
import {
  field,
  goTo,
  idIn,
  isId,
  newSite,
  notFound,
  readForm,
  speak,
  writerIn,
  type Ask,
} from '#platform/web'
import { groupIdsOf, readActivity, standingsIn, type Activity } from '#training'
import { depart } from './depart.tsx'
import { followPage } from './page.tsx'
import type { Part } from './part-list.tsx'
import { launchAu, type LaunchRefusal } from './launch-au.ts'
import { readLink } from '../link-store.ts'
import { newsOf } from './news-of.ts'
import { launchSentences } from './sentences.ts'
import { latestPackage, readPackage } from '../package-store.ts'
import { ausOf, blocksOf } from '../structure-store.ts'
import { type Registration, howsByAu } from '../registration.ts'
import { findRegistration } from '../registration-store.ts'
import { reachedIn } from '../reached-store.ts'
import { sessionsOf } from '../session-store.ts'
import { auStateOf } from '../words.ts'

export const followSite = newSite()
  .get('/cours/suivre/:activity', (c) => show(c))
  .post('/cours/suivre/:activity', launch)

async function show(c: Ask, refusal?: LaunchRefusal): Promise<Response> {
  const actor = requireActor(c)
  const { db } = c.var
  const activity = await ownActivity(c, actor.personId)
  const link = await readLink(db, activity.id)
  if (!link) return goTo(c, `/formation/activites/${activity.id}`)
  const registration = await findRegistration(db, { ...link, personId: actor.personId })
  const course = registration
    ? await readPackage(db, registration.packageId)
    : await latestPackage(db, link.courseId)
  if (!course) throw notFound()
  const all = await ausOf(db, course.id)
  const blocks = new Map((await blocksOf(db, course.id)).map(({ id, title }) => [id, title]))
  const standing = (await standingsIn(db, activity.id)).find(({ personId }) => personId === actor.personId)
  const { hows, opened, news } = await doneIn(c, registration, { aus: all, isHeld: !!standing?.held })
  const parts = all
    .filter(({ id }) => !link.auId || id === link.auId)
    .map((au): Part => ({
      au,
      state: auStateOf(hows.get(au.id) ?? new Set(), opened.has(au.id)),
      heading: au.blockId ? blocks.get(au.blockId) : undefined,
    }))
  const shown = { activity, course, parts, standing, news }
  return followPage(c, refusal ? { ...shown, refusal } : shown, refusal ? 422 : 200)
}

/** What was reached, what was opened, and what is to be said of the session one comes back from. */
async function doneIn(
  c: Ask,
  registration: Registration | undefined,
  { aus, isHeld }: { aus: Awaited<ReturnType<typeof ausOf>>; isHeld: boolean },
) {
  const { db } = c.var
  const words = { say: speak(c, launchSentences), write: writerIn(c), isHeld }
  const reached = registration ? await reachedIn(db, registration.id) : []
  const sessions = registration ? await sessionsOf(db, registration.id) : []
  const asked = c.req.query('retour') ?? ''
  const session = isId(asked) ? sessions.find(({ id }) => id === asked) : undefined
  const au = aus.find(({ id }) => id === session?.auId)
  return {
    hows: howsByAu(reached),
    opened: new Set(sessions.map(({ auId }) => auId)),
    news: session && au ? newsOf(session, au, reached, words) : undefined,
  }
}

async function launch(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const activity = await ownActivity(c, actor.personId)
  const form = await readForm(c, field.form({ au: field.id() }))
  if (!form.ok) return show(c, 'no such part')
  const wish = { activityId: activity.id, personId: actor.personId, auId: form.value.au }
  const launched = await launchAu(c.var.ground, wish, c.var.now)
  if (!launched.ok) return show(c, launched.refusal)
  const { url, sessionId: session, ownWindow } = launched
  return depart(c, { url, session, back: `/cours/suivre/${activity.id}?retour=${session}`, ownWindow })
}

/** The activity of the address, for a trainee of its group. @throws notFound for anybody else. */
async function ownActivity(c: Ask, personId: PersonId): Promise<Activity> {
  const activity = await readActivity(c.var.db, idIn(c, 'activity'))
  if (!activity || !(await groupIdsOf(c.var.db, personId)).includes(activity.groupId)) throw notFound()
  return activity
}
