import { groupsWithIds } from '#actions'
import { rightInCircles } from '#people'
import { newSite, type Ask } from '#platform/web'
import { groupsTrainedBy, readActivity } from '#training'
import { courseListPage } from './list-page.tsx'
import { oneCoursePage, type Followed } from './course-page.tsx'
import { countLinks, linksOf } from '../link-store.ts'
import type { Au } from '../package.ts'
import { latestPackages, surveyedIn } from '../package-store.ts'
import { ausOf, blocksOf } from '../structure-store.ts'
import { COURSE, openCourse, requireTeam, type OpenCourse } from '../access.ts'

export const courseSite = newSite().get('/cours', list).get(COURSE, show)

async function list(c: Ask): Promise<Response> {
  const { organisationId } = requireTeam(c)
  const { db } = c.var
  const courses = await latestPackages(db, organisationId)
  return courseListPage(c, { courses, links: await countLinks(db, organisationId) })
}

async function show(c: Ask): Promise<Response> {
  const open = await openCourse(c)
  const { db, now } = c.var
  const aus = await ausOf(db, open.course.id)
  return oneCoursePage(c, {
    course: open.course,
    aus,
    blocks: await blocksOf(db, open.course.id),
    surveyed: await surveyedIn(db, open.course.id),
    apart: c.var.ground.site.settings.contentUrl !== undefined,
    followed: await followedBy(c, open, aus),
    groups: await groupsTrainedBy(db, open.actor.personId, now),
  })
}

/** Where the course is followed, in the groups whose work the reader may read. */
async function followedBy(c: Ask, { actor, course }: OpenCourse, aus: readonly Au[]): Promise<Followed[]> {
  const { db, now } = c.var
  const links = await linksOf(db, course.courseId)
  const activities = (await Promise.all(links.map((link) => readActivity(db, link.activityId)))).filter(
    (activity) => activity !== undefined,
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
