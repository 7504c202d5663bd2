import { groupsWithIds } from '#actions'
import { rightInCircles } from '#people'
import { goTo, newSite, readFormWithFiles, sayNext, field, type Ask } from '#platform/web'
import { groupsTrainedBy, readActivity } from '#training'
import { courseListPage } from './course-list-page.tsx'
import { oneCoursePage, type Followed } from './course-page.tsx'
import { keepPackage, type Kept } from './keep-package.ts'
import { countLinks, linksOf } from './link-store.ts'
import { newCoursePage, packageSentences } from './new-course-page.tsx'
import type { Au } from './package.ts'
import { ausOf, blocksOf, latestPackages } from './package-store.ts'
import { readCoursePackage } from './read-package.ts'
import { openCourse, requireTeam, type OpenCourse } from './team-access.ts'

/** The pattern of a course's pages: an id, so that `/cours/suivre` is somebody else's. */
export const COURSE = '/cours/:course{[0-9a-fA-F-]{36}}'

export const courseSite = newSite()
  .get('/cours', list)
  .get('/cours/nouveau', (c) => (requireTeam(c), newCoursePage(c)))
  .post('/cours/nouveau', receive)
  .get(COURSE, show)

async function list(c: Ask): Promise<Response> {
  const { organisationId } = requireTeam(c)
  const { db } = c.var
  const courses = await latestPackages(db, organisationId)
  return courseListPage(c, { courses, links: await countLinks(db, organisationId) })
}

const done: Record<Kept['how'], string> = {
  created: 'Le cours est importé',
  'new version': 'Une nouvelle version du cours est importée',
  unchanged: 'Ce fichier est déjà là : rien n’a changé',
}

async function receive(c: Ask): Promise<Response> {
  const { actor, organisationId } = requireTeam(c)
  const form = await readFormWithFiles(c, field.form({}))
  const file = form.files['file']?.[0]
  if (!file) return newCoursePage(c, { sentence: packageSentences['no file'] })
  const sent = new Uint8Array(await file.arrayBuffer())
  const read = readCoursePackage(sent)
  if (!read.ok && read.refusal === 'broken structure') return newCoursePage(c, { faults: read.faults })
  if (!read.ok) return newCoursePage(c, { sentence: packageSentences[read.refusal] })
  const kept = await keepPackage(c.var.db, { ...read, organisationId, sent, by: actor.personId }, c.var.now)
  sayNext(c, done[kept.how])
  return goTo(c, `/cours/${kept.courseId}`)
}

async function show(c: Ask): Promise<Response> {
  const open = await openCourse(c)
  const { db, now } = c.var
  const aus = await ausOf(db, open.course.id)
  return oneCoursePage(c, {
    course: open.course,
    aus,
    blocks: await blocksOf(db, open.course.id),
    followed: await followedBy(c, open, aus),
    groups: await groupsTrainedBy(db, open.actor.personId, now),
  })
}

/** Where the course is followed, in the groups whose work the reader may read. */
async function followedBy(c: Ask, { actor, course }: OpenCourse, aus: readonly Au[]): Promise<Followed[]> {
  const { db, now } = c.var
  const links = await linksOf(db, course.courseId)
  const activities = (await Promise.all(links.map((link) => readActivity(db, link.activityId)))).filter(
    (one) => one !== undefined,
  )
  const ids = activities.map(({ groupId }) => groupId)
  const groups = new Map((await groupsWithIds(db, ids)).map((group) => [group.id, group]))
  const rights = await rightInCircles(db, actor, ids, 'learning work', now)
  return activities.flatMap((activity, i) => {
    const group = groups.get(activity.groupId)
    if (!group || !rights[i]?.reads || rights[i].only) return []
    const auId = links.find((link) => link.activityId === activity.id)?.auId
    return [{ activity, group, part: aus.find(({ id }) => id === auId)?.title }]
  })
}
