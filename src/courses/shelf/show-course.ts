import { groupsWithIds } from '#actions'
import { rightInCircles } from '#people'
import type { Ask } from '#platform/web'
import { groupsTrainedBy, readActivity } from '#training'
import type { OpenCourse } from '../access.ts'
import { linksOf } from '../link-store.ts'
import type { Au } from '../package.ts'
import { surveyedIn } from '../package-store.ts'
import { ausOf, blocksOf } from '../structure-store.ts'
import { oneCoursePage, type Followed } from './course-page.tsx'
import { countBegun } from './shelf-store.ts'
import { ownTrials } from '../trial/door.ts'
import type { Tidying } from './tidy-section.tsx'

/** The page of a course, as it is or with a form that came back. */
export async function showCourse(
  c: Ask,
  open: OpenCourse,
  returned: Pick<Tidying, 'typed' | 'errors' | 'changed'>,
): Promise<Response> {
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
    begun: await countBegun(db, open.course.courseId),
    trials: await ownTrials(db, open.course.courseId, open.actor.personId),
    ...returned,
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
