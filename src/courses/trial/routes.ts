import { requireActor } from '#people'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { COURSE, keepsCourses, openCourse } from '../access.ts'
import { depart } from '../launch/door.ts'
import { readPackage } from '../package-store.ts'
import { readAu } from '../structure-store.ts'
import { openTrial } from './open-trial.ts'
import { trialPage } from './page.tsx'
import { readTrial, wordsOf } from './store.ts'

export const trialSite = newSite()
  .post(`${COURSE}/essais`, open)
  .get('/cours/essais/:trial{[0-9a-fA-F-]{36}}', show)

async function open(c: Ask): Promise<Response> {
  const { actor, course } = await openCourse(c)
  const form = await readForm(c, field.form({ au: field.id() }))
  const wish = form.ok && { course, auId: form.value.au, personId: actor.personId }
  const opened = wish && (await openTrial(c.var.ground, wish, c.var.now))
  if (opened && opened.ok) return depart(c, opened.value)
  sayNext(c, 'Cette partie n’est plus dans le cours')
  return goTo(c, `/cours/${course.courseId}`)
}

/** The trial of the address, for who opened it, as long as they keep the courses of its organisation. @throws notFound for anybody else. */
async function show(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const { db } = c.var
  const trial = await readTrial(db, idIn(c, 'trial'), actor.personId)
  const course = trial && (await readPackage(db, trial.packageId))
  const au = trial && (await readAu(db, trial.packageId, trial.auId))
  if (!course || !au || !keepsCourses(actor, course.organisationId)) throw notFound()
  return trialPage(c, { course, au, trial, words: await wordsOf(db, trial.id) })
}
