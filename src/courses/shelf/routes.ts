import { newSite, type Ask } from '#platform/web'
import { courseListPage } from './list-page.tsx'
import { countLinks } from '../link-store.ts'
import { latestPackages } from '../package-store.ts'
import { COURSE, openCourse, requireTeam } from '../access.ts'
import { showCourse } from './show-course.ts'

export const courseSite = newSite()
  .get('/cours', list)
  .get(COURSE, async (c) => showCourse(c, await openCourse(c), {}))

async function list(c: Ask): Promise<Response> {
  const { organisationId } = requireTeam(c)
  const { db } = c.var
  const all = await latestPackages(db, organisationId)
  const away = c.req.query('archives') !== undefined
  const courses = all.filter(({ archivedAt }) => (archivedAt !== null) === away)
  return courseListPage(c, {
    courses,
    others: all.length - courses.length,
    away,
    links: await countLinks(db, organisationId),
  })
}
