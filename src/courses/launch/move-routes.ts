import { writeCount } from '#platform/i18n'
import { goTo, newSite, sayNext, type Ask } from '#platform/web'
import { COURSE, openLink } from '../access.ts'
import { moveLearners } from './move-learners.ts'

export const moveSite = newSite().post(`${COURSE}/suivi/:activity/version`, move)

async function move(c: Ask): Promise<Response> {
  const { activity, course } = await openLink(c, 'write')
  const moved = await moveLearners(
    c.var.ground,
    { activityId: activity.id, courseId: course.courseId },
    c.var.now,
  )
  const words = writeCount(moved, 'personne passe', 'personnes passent')
  sayNext(c, moved > 0 ? `${words} à la version ${course.version}` : 'Tout le monde suit déjà cette version')
  return goTo(c, `/cours/${course.courseId}/suivi/${activity.id}`)
}
