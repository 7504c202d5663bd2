import { readAction, type Action, type ActionId } from '#actions'
import type { Actor } from '#people'
import type { Db, Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import { lastDayOn } from '../cddi-store.ts'
import { mayWritePosts } from '../check-rights.ts'
import { lockPaths } from '../path-store.ts'
import type { Post } from '../post.ts'
import { supervisorsFor } from './list-supervisors.ts'
import { surroundAction } from '../around/door.ts'
import type { PostRefusal } from './refuse-post.ts'

/** The action of the post, held until the transaction ends, for who writes its posts. */
export async function actionToWrite(
  tx: Tx,
  actionId: ActionId,
  actor: Actor,
  now: Date,
): Promise<Action | undefined> {
  const action = await readAction(tx, actionId)
  if (!action || !mayWritePosts(actor, action)) return undefined
  await lockPaths(tx, action.id)
  await surroundAction(tx, action, now)
  return action
}

export async function whyNot(
  db: Db,
  action: Action,
  post: Post,
  supervisorBefore: string | null,
  now: Date,
): Promise<PostRefusal | undefined> {
  if (post.since && post.until && post.until < post.since) return 'closes before it opens'
  const { supervisorId, until } = post
  if (supervisorId && supervisorId !== supervisorBefore) {
    const proposed = await supervisorsFor(db, action, parisDay(now))
    if (!proposed.some(({ id }) => id === supervisorId)) return 'not a supervisor'
  }
  const last = until && (await lastDayOn(db, post.id))
  return last && last > until ? 'held after' : undefined
}
