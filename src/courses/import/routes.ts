import { goTo, newSite, receiveAside, sayNext, type Ask } from '#platform/web'
import { requireTeam } from '../access.ts'
import { incomingFolder } from '../pack-disk.ts'
import { importPackage } from './import-package.ts'
import type { Kept } from './keep-package.ts'
import { newCoursePage, packageSentences } from './page.tsx'
import { MOST_SENT } from './read-package.ts'

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
  const { ground, now } = c.var
  const folder = incomingFolder(ground.site.dataDir)
  const received = await receiveAside(c, { field: 'file', folder, most: MOST_SENT })
  if (!received.ok) return newCoursePage(c, { sentence: packageSentences[received.refusal] })
  const { file } = received
  const imported = await importPackage(ground, file, { organisationId, by: actor.personId }, now).finally(
    file.drop,
  )
  if (!imported.ok)
    return newCoursePage(
      c,
      imported.refusal === 'broken structure'
        ? { faults: imported.faults }
        : { sentence: packageSentences[imported.refusal] },
    )
  sayNext(c, done[imported.kept.how])
  return goTo(c, `/cours/${imported.kept.courseId}`)
}
