import { field, goTo, newSite, readForm, sayNext, seen, CHANGED_MEANWHILE, type Ask } from '#platform/web'
import { COURSE, openCourse } from '../access.ts'
import { countBegun } from './shelf-store.ts'
import { showCourse } from './show-course.ts'
import { takeAwayPage } from './take-away-page.tsx'
import { archiveCourse, renameCourse, takeAwayCourse } from './manage-course.ts'

/** What a shelf asks for: a name that one understands, what is old put away, what was a mistake taken away. */
export const tidySite = newSite()
  .post(`${COURSE}/nom`, rename)
  .post(`${COURSE}/archiver`, archive)
  .get(`${COURSE}/supprimer`, ask)
  .post(`${COURSE}/supprimer`, takeAway)

const nameForm = field.form({ name: field.text(200, 'Donnez un nom à ce cours.'), ...seen })

async function rename(c: Ask): Promise<Response> {
  const open = await openCourse(c)
  const form = await readForm(c, nameForm)
  if (!form.ok) return showCourse(c, open, { typed: form.typed, errors: form.errors })
  const { name, seen: version } = form.value
  const renamed = await renameCourse(c.var.db, open.course.courseId, { name, seen: version ?? '' })
  if (!renamed.ok) return showCourse(c, open, { typed: form.typed, changed: CHANGED_MEANWHILE })
  sayNext(c, 'Le cours a son nouveau nom')
  return goTo(c, `/cours/${open.course.courseId}`)
}

const archiveForm = field.form({ away: field.oneOf(['yes', 'no']) })

async function archive(c: Ask): Promise<Response> {
  const open = await openCourse(c)
  const form = await readForm(c, archiveForm)
  if (!form.ok) return showCourse(c, open, {})
  const away = form.value.away === 'yes'
  await archiveCourse(c.var.db, open.course.courseId, away ? c.var.now : null)
  sayNext(c, away ? 'Le cours est archivé' : 'Le cours est de nouveau dans la liste')
  return goTo(c, `/cours/${open.course.courseId}`)
}

async function ask(c: Ask): Promise<Response> {
  const { course } = await openCourse(c)
  return takeAwayPage(c, { course, begun: await countBegun(c.var.db, course.courseId) })
}

async function takeAway(c: Ask): Promise<Response> {
  const { course } = await openCourse(c)
  const gone = await takeAwayCourse(c.var.ground, course.courseId)
  if (!gone.ok) return takeAwayPage(c, { course, begun: await countBegun(c.var.db, course.courseId) }, 422)
  sayNext(c, `« ${course.title} » est supprimé`)
  return goTo(c, '/cours')
}
