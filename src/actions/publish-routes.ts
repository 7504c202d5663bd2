import { goTo, sayNext, newSite, type Ask } from '#platform/web'
import { publishAction, unpublishAction } from './manage-action.ts'
import { managedAction } from './access.ts'

export const publishSite = newSite()
  .post('/actions/:slug/publier', publish)
  .post('/actions/:slug/retirer', unpublish)

async function publish(c: Ask): Promise<Response> {
  const { action } = await managedAction(c)
  await publishAction(c.var.db, action, c.var.now)
  sayNext(c, 'L’action est publiée : tout le monde la voit')
  return goTo(c, `/actions/${action.slug}/modifier`)
}

async function unpublish(c: Ask): Promise<Response> {
  const { action } = await managedAction(c)
  await unpublishAction(c.var.db, action)
  sayNext(c, 'L’action n’est plus publiée')
  return goTo(c, `/actions/${action.slug}/modifier`)
}
