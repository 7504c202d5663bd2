import { requireActor, type PagesAbout } from '#people'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask, type Site } from '#platform/web'
import { confirmPositioning } from './confirm-positioning.ts'
import { openLived, type ListLived } from '../lived/door.ts'
import { interviewPage } from '../interviews/door.ts'
import { pathPage } from './path-page.tsx'
import { withdrawPage } from './withdraw-page.tsx'
import { requireOpen, requireFollowed } from './open-path.ts'
import { keepInterview } from './interview-routes.ts'
import { withdraw } from './withdraw-routes.ts'

export const newPathSite = (about: PagesAbout, listLived: ListLived): Site =>
  newSite()
    .get('/orientation/:id', async (c) => {
      const open = await requireOpen(c, { code: 'positioning followed' })
      const { db, now } = c.var
      const [actor, { id }] = [requireActor(c), open.person]
      const lived = await openLived(db, actor, id, listLived, now)
      return pathPage(c, { ...open, lived }, await about(db, actor, id, now))
    })
    .get('/orientation/:id/entretien', async (c) => interviewPage(c, await requireFollowed(c), {}))
    .post('/orientation/:id/entretien', keepInterview)
    .get('/orientation/:id/retrait', async (c) => withdrawPage(c, await requireFollowed(c), {}))
    .post('/orientation/:id/retrait', withdraw)
    .post('/orientation/:id/confirmation', confirm)

async function confirm(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const positioningId = idIn(c)
  const form = await readForm(c, field.form({ comment: field.optionalText(2000), settled: field.ticked() }))
  const done = form.ok
    ? await confirmPositioning(c.var.db, { positioningId, ...form.value }, actor, c.var.now)
    : undefined
  if (done && !done.ok) throw notFound()
  sayNext(c, done ? 'C’est confirmé' : 'Ce commentaire est trop long : rien n’a changé')
  return goTo(c, `/orientation/${positioningId}`)
}
