import { goTo, newSite, sayNext, type Ask } from '#platform/web'
import { requireEditor } from '../access.ts'
import { approvalsOf } from '../approval/door.ts'
import { freeze, readBulletin } from '../bulletin/door.ts'
import { addressOfEdition } from '../edition-number.ts'
import { editionIn } from './access.ts'
import { obstaclesTo } from './obstacle.ts'
import { previewPage } from './preview-page.tsx'
import { publishEdition } from './publish-edition.ts'

export const publishSite = newSite()
  .get('/bulletin/redaction/:id/apercu', preview)
  .post('/bulletin/redaction/:id/publier', publish)

async function preview(c: Ask): Promise<Response> {
  const edition = await editionIn(c)
  if (edition.state === 'published') return goTo(c, `/bulletin/${addressOfEdition(edition)}`)
  const bulletin = await readBulletin(c.var.db, edition)
  const frozen = await freeze(c.var.db, bulletin, c.var.now)
  const approvals = await approvalsOf(c.var.db, edition.id)
  return previewPage(c, { bulletin, frozen, obstacles: obstaclesTo(bulletin, frozen, approvals) })
}

async function publish(c: Ask): Promise<Response> {
  const actor = requireEditor(c)
  const edition = await editionIn(c)
  if (edition.state === 'published') return goTo(c, `/bulletin/${addressOfEdition(edition)}`) // pressed twice: it is done
  const published = await publishEdition(c.var.db, edition.id, actor.personId, c.var.now)
  if (published.ok) {
    sayNext(c, 'Le numéro a paru')
    return goTo(c, `/bulletin/${addressOfEdition(published)}`)
  }
  const bulletin = await readBulletin(c.var.db, edition)
  const frozen = await freeze(c.var.db, bulletin, c.var.now)
  return previewPage(c, { bulletin, frozen, obstacles: published.obstacles, refused: true })
}
