import { findAction, listActions, type Action, type ActionId } from '#actions'
import { requireActor, rightInCircle, rightInCircles, type Actor } from '#people'
import type { Db } from '#platform/db'
import { notFound, type Ask } from '#platform/web'
import type { Id } from '#platform/id'

export type Run = { actor: Actor; action: Action }

/** The action of the address, for somebody who runs it. @throws notFound for everybody else. */
export async function requireRun(c: Ask): Promise<Run> {
  const actor = requireActor(c)
  const action = await findAction(c.var.db, c.req.param('slug') ?? '')
  if (!action) throw notFound()
  const right = await rightInCircle(c.var.db, actor, action.id, 'positioning', c.var.now)
  if (!right.writes) throw notFound()
  return { actor, action }
}

/** The actions that this reader runs: where they stand around as who decides. */
export async function actionsRun(db: Db, actor: Actor, now: Date) {
  const all = await listActions(db, { all: true })
  const ids = all.map(({ id }) => id)
  const rights = await rightInCircles(db, actor, ids, 'positioning', now)
  return all.filter((_, i) => rights[i]?.writes)
}

/** True for a referent of this positioning, and for who runs its action. */
export async function mayFollow(
  db: Db,
  actor: Actor,
  one: { id: Id; actionId: ActionId },
  now: Date,
): Promise<boolean> {
  const asReferent = await rightInCircle(db, actor, one.id, 'positioning', now)
  return asReferent.writes || (await rightInCircle(db, actor, one.actionId, 'positioning', now)).writes
}
