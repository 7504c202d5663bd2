import { goTo, newSite, receiveAside, sayNext, type Ask } from '#platform/web'
import { COURSE, openCourse, requireTeam, type Team } from '../access.ts'
import type { Package } from '../package.ts'
import { incomingFolder } from '../pack-disk.ts'
import { importPackage } from './import-package.ts'
import type { Kept } from './keep-package.ts'
import { newCoursePage, packageSentences } from './page.tsx'
import { MOST_SENT } from './read-package.ts'

export const importSite = newSite()
  .get('/cours/nouveau', (c) => (requireTeam(c), newCoursePage(c)))
  .post('/cours/nouveau', (c) => receive(c, requireTeam(c)))
  .get(`${COURSE}/version`, async (c) => newCoursePage(c, {}, (await openCourse(c)).course))
  .post(`${COURSE}/version`, async (c) => {
    const open = await openCourse(c)
    return receive(c, open, open.course)
  })

const done: Record<Kept['how'], string> = {
  created: 'Le cours est importé',
  'new version': 'Une nouvelle version du cours est importée',
  'other parts': 'Une nouvelle version est importée. Aucune de ses parties n’était dans celle d’avant.',
  unchanged: 'Ce fichier est déjà là : rien n’a changé',
}

/** `course`: the one of which this is a corrected version. */
async function receive(c: Ask, { actor, organisationId }: Team, course?: Package): Promise<Response> {
  const { ground, now } = c.var
  const folder = incomingFolder(ground.site.dataDir)
  const received = await receiveAside(c, { field: 'file', folder, most: MOST_SENT })
  if (!received.ok) return newCoursePage(c, { sentence: packageSentences[received.refusal] }, course)
  const { file } = received
  const sender = { organisationId, by: actor.personId, ...(course && { versionOf: course.publisherId }) }
  const imported = await importPackage(ground, file, sender, now).finally(file.drop)
  if (!imported.ok)
    return newCoursePage(
      c,
      imported.refusal === 'broken structure'
        ? { faults: imported.faults }
        : { sentence: packageSentences[imported.refusal] },
      course,
    )
  sayNext(c, done[imported.kept.how])
  return goTo(c, `/cours/${imported.kept.courseId}`)
}
