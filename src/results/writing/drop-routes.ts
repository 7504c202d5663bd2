import { goTo, newSite, notFound, sayNext, type Ask } from '#platform/web'
import { editionIn } from './access.ts'
import { dropDraft } from './drop-draft.ts'
import { throwAwayPage } from './throw-away-page.tsx'

export const dropSite = newSite()
  .get('/bulletin/redaction/:id/jeter', askThrow)
  .post('/bulletin/redaction/:id/jeter', throwAway)

async function askThrow(c: Ask): Promise<Response> {
  const edition = await editionIn(c)
  if (edition.state === 'published') throw notFound()
  const back = `/bulletin/redaction/${edition.id}`
  return throwAwayPage(c, {
    title: 'Jeter ce brouillon ?',
    action: `${back}/jeter`,
    verb: 'Jeter ce brouillon',
    back,
  })
}

async function throwAway(c: Ask): Promise<Response> {
  const edition = await editionIn(c)
  const dropped = await dropDraft(c.var.db, edition.id)
  if (!dropped.ok) throw notFound()
  sayNext(c, 'Le brouillon est jeté')
  return goTo(c, '/bulletin/redaction')
}
