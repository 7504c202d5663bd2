import type { Group } from '#actions'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { activitiesOf, groupsTrainedBy, isFoad } from '#training'
import { refuse } from '#platform/refusal'
import { linkActivity, unlinkActivity, type LinkRefusal } from './link-activity.ts'
import { linkPage } from './link-page.tsx'
import { linkedAmong } from '../link-store.ts'
import { ausOf } from '../structure-store.ts'
import { COURSE, openCourse, openLink, type OpenCourse } from '../access.ts'

export const linkSite = newSite()
  .get(`${COURSE}/lier/:group`, ask)
  .post(`${COURSE}/lier/:group`, link)
  .post(`${COURSE}/suivi/:activity/retirer`, unlink)

async function ask(c: Ask): Promise<Response> {
  const { open, group } = await openGroup(c)
  return shownPage(c, open, group, {})
}

const linkForm = field.form({ activity: field.id('Choisissez une activité.'), au: field.optionalId() })

async function link(c: Ask): Promise<Response> {
  const { open, group } = await openGroup(c)
  const form = await readForm(c, linkForm)
  if (!form.ok) return shownPage(c, open, group, { typed: form.typed, errors: form.errors })
  const { activity: activityId, au: auId } = form.value
  const known = (await activitiesOf(c.var.db, group.id)).some(({ id }) => id === activityId)
  const { courseId } = open.course
  const done = known
    ? await linkActivity(c.var.ground, { activityId, courseId, auId, by: open.actor.personId }, c.var.now)
    : refuse('no such activity')
  if (!done.ok) return shownPage(c, open, group, { typed: form.typed, refusal: done.refusal })
  sayNext(c, 'Le cours est dans l’activité')
  return goTo(c, `/cours/${courseId}/suivi/${activityId}`)
}

async function unlink(c: Ask): Promise<Response> {
  const { activity, course } = await openLink(c)
  await unlinkActivity(c.var.ground, { activityId: activity.id, courseId: course.courseId })
  sayNext(c, 'Le cours est retiré de l’activité. Ce qui est validé le reste')
  return goTo(c, `/cours/${course.courseId}`)
}

/** A group that the reader trains or leads. @throws notFound for any other. */
async function openGroup(c: Ask): Promise<{ open: OpenCourse; group: Group }> {
  const open = await openCourse(c)
  const id = idIn(c, 'group')
  const group = (await groupsTrainedBy(c.var.db, open.actor.personId, c.var.now)).find(
    (trained) => trained.id === id,
  )
  if (!group) throw notFound()
  return { open, group }
}

/** What a form that came back says. */
type Returned = {
  typed?: Typed
  errors?: Record<string, string>
  refusal?: LinkRefusal
}

async function shownPage(
  c: Ask,
  { course }: OpenCourse,
  group: Group,
  returned: Returned,
): Promise<Response> {
  const { db } = c.var
  const activities = (await activitiesOf(db, group.id)).filter(({ mode }) => isFoad(mode))
  return linkPage(c, {
    course,
    group,
    activities,
    aus: await ausOf(db, course.id),
    taken: await linkedAmong(
      db,
      activities.map(({ id }) => id),
    ),
    ...returned,
    typed: returned.typed ?? {},
  })
}
