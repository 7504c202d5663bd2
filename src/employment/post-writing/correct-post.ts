import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { done, refuse } from '#platform/refusal'
import { foundThere } from '#platform/web'
import { findPost } from '../post-store.ts'
import type { Post } from '../post.ts'
import { type WrittenPost, refusing } from './refuse-post.ts'
import { versionOfPost } from './post-version.ts'
import { keepPost } from './keep-post.ts'
import { actionToWrite, whyNot } from './check-post.ts'

/**
 * Corrects a post as it was `seen`, or ends it by its last day. Refusals: those of `openPost`, 'changed meanwhile', and 'held after' where
 * a contract goes on past its last day.
 */
export const correctPost = (
  db: Db,
  { seen, ...post }: Omit<Post, 'actionId'> & { seen: string },
  actor: Actor,
  now: Date,
): Promise<WrittenPost> =>
  refusing(db, async (tx) => {
    const known = await findPost(tx, post.id)
    const action = known && (await actionToWrite(tx, known.actionId, actor, now))
    const before = action && (await findPost(tx, post.id))
    if (!action || !before) return refuse('not yours')
    const after = { ...post, actionId: action.id }
    const found = foundThere(versionOfPost(before), versionOfPost(after), seen)
    if (found === 'same') return done(before)
    if (found === 'changed') return refuse('changed meanwhile')
    const refusal = await whyNot(tx, action, after, before.supervisorId, now)
    if (refusal) return refuse(refusal)
    await keepPost(tx, { action, post: after, before }, { by: actor.personId, typed: true, now })
    return done(after)
  })
