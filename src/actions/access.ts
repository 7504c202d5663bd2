import { actorOf, requireActor, steers, worksAs, type Actor } from '#people'
import { notFound, type Ask } from '#platform/web'
import { findAction } from './action-store.ts'
import type { Action } from './action.ts'
import { leading, mayManage } from './lead.ts'

/** The action of the address, if the reader may see it: published, or theirs to manage. */
export async function shownAction(c: Ask): Promise<{ action: Action; manages: boolean }> {
  const action = await findAction(c.var.db, c.req.param('slug') ?? '')
  const actor = actorOf(c)
  const manages = action !== undefined && actor !== undefined && mayManage(actor, action)
  if (!action || (!action.publishedAt && !manages)) throw notFound()
  return { action, manages }
}

/** The action of the address, for who may change it. */
export async function managedAction(c: Ask): Promise<{ action: Action; actor: Actor }> {
  const actor = requireActor(c)
  const { action, manages } = await shownAction(c)
  if (!manages) throw notFound()
  return { action, actor }
}

/** Who may create actions: who leads an organisation, for their own; who steers the territory, for any. */
export const mayCreate = (actor: Actor): boolean => worksAs(actor, ...leading) || steers(actor)
