import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { newId } from '#platform/id'
import { done, refuse } from '#platform/refusal'
import { findPost } from '../post-store.ts'
import type { Post } from '../post.ts'
import { type WrittenPost, refusing } from './refuse-post.ts'
import { keepPost } from './keep-post.ts'
import { actionToWrite, whyNot } from './check-post.ts'
import { versionOfPost } from './post-version.ts'
import type { PostId } from '../ids.ts'

/**
 * Opens a post of an action, as a line of the list does. The same form twice is once, filled otherwise it is another post. Refusals: 'not yours' for who does not direct the
 * ACI that leads the action; 'code taken' by another post of the action.
 */
export const openPost = (db: Db, said: Post, actor: Actor, now: Date): Promise<WrittenPost> =>
  refusing(db, async (tx) => {
    const action = await actionToWrite(tx, said.actionId, actor, now)
    if (!action) return refuse('not yours')
    const before = await findPost(tx, said.id)
    if (before && before.actionId !== action.id) return refuse('not yours')
    if (before && versionOfPost(before) === versionOfPost(said)) return done(before)
    const post = before ? { ...said, id: newId<PostId>() } : said
    const refusal = await whyNot(tx, action, post, null, now)
    if (refusal) return refuse(refusal)
    await keepPost(tx, { action, post, before: undefined }, { by: actor.personId, typed: true, now })
    return done(post)
  })
