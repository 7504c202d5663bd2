import { field, goTo, newSite, readFormWithFiles, sayNext, type Ask } from '#platform/web'
import { requireTeam } from '../access.ts'
import { keepPackage, type Kept } from './keep-package.ts'
import { newCoursePage, packageSentences } from './page.tsx'
import { readCoursePackage } from './read-package.ts'

export const importSite = newSite()
  .get('/cours/nouveau', (c) => (requireTeam(c), newCoursePage(c)))
  .post('/cours/nouveau', receive)

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
