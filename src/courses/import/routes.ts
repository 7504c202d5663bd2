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

/** What is said on the next page of what became of a file. */
function saidOf(kept: Kept): string {
  if (kept.how !== 'new version')
    return kept.how === 'created' ? 'Le cours est importé' : 'Ce fichier est déjà là : rien n’a changé'
  const imported = `La version ${kept.version} est importée`
  return kept.wasAway ? `${imported}. Le cours était archivé : il est de nouveau dans la liste` : imported
}

/** The page of a course that is new or as it was; for one more version, what it changes. */
function pageOf({ courseId, how }: Kept, course: Package | undefined): string {
  const address = `/cours/${courseId}`
  if (how !== 'new version') return address
  return course ? `${address}/versions` : `${address}/versions?nouveau`
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
  sayNext(c, saidOf(imported.kept))
  return goTo(c, pageOf(imported.kept, course))
}
