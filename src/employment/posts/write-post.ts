import { readAction, type Action } from '#actions'
import type { Actor } from '#people'
import { breaks, type Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { foundThere, versionOf } from '#platform/web'
import { parisDay } from '#platform/time'
import { lastDayOn } from '../cddi-store.ts'
import { mayWritePosts } from '../check-rights.ts'
import { lockPaths } from '../path-store.ts'
import { findPost, insertPost, updatePost } from '../post-store.ts'
import type { Post } from '../post.ts'
import { supervisorsFor } from './list-supervisors.ts'
import { surroundAction, surroundPost } from '../surround-path.ts'

export type PostRefusal =
  | 'not yours'
  | 'code taken'
  | 'not a supervisor'
  | 'closes before it opens'
  | 'held after'
  | 'changed meanwhile'

type Done = Result<Post, PostRefusal>

/** What the form of a post shows, as a version. */
export const versionOfPost = (post: Post): string =>
  versionOf([
    post.code,
    post.rome,
    post.title,
    post.activity,
    post.weeklyMinutes,
    post.supervisorId,
    post.since,
    post.until,
  ])

/**
 * Opens a post of an action, as a line of the list does. The same id twice is once. Refusals: 'not yours' for who does not direct the
 * ACI that leads the action; 'code taken' by another post of the action.
 */
export const openPost = (db: Db, post: Post, actor: Actor, now: Date): Promise<Done> =>
  refusing(db, async (tx) => {
    const action = await actionToWrite(tx, post.actionId, actor, now)
    if (!action) return refuse('not yours')
    const before = await findPost(tx, post.id)
    if (before) return before.actionId === action.id ? done(before) : refuse('not yours')
    const refusal = await whyNot(tx, action, post, null, now)
    if (refusal) return refuse(refusal)
    await keepPost(tx, { action, post, before: undefined }, { by: actor.personId, typed: true, now })
    return done(post)
  })

/**
 * Corrects a post as it was `seen`, or ends it by its last day. Refusals: those of `openPost`, 'changed meanwhile', and 'held after' where
 * a contract goes on past its last day.
 */
export const correctPost = (
  db: Db,
  { seen, ...post }: Omit<Post, 'actionId'> & { seen: string },
  actor: Actor,
  now: Date,
): Promise<Done> =>
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

type Kept = { action: Pick<Action, 'id' | 'leadId'>; post: Post; before: Post | undefined }

/** Writes a post, whoever said it, and who supervises it sees those who work there. `typed`: by a form, which no list changes. */
export async function keepPost(
  tx: Db,
  { action, post, before }: Kept,
  { by, typed, now }: { by: string; typed: boolean; now: Date },
): Promise<void> {
  const written = { by, at: now, typed }
  if (!before) return insertPost(tx, post, written)
  await updatePost(tx, post, written)
  if (post.supervisorId !== before.supervisorId) await surroundPost(tx, post.id, action.leadId, now)
}

/** The action of the post, held until the transaction ends, for who writes its posts. */
async function actionToWrite(tx: Db, actionId: string, actor: Actor, now: Date): Promise<Action | undefined> {
  const action = await readAction(tx, actionId)
  if (!action || !mayWritePosts(actor, action)) return undefined
  await lockPaths(tx, action.id)
  await surroundAction(tx, action, now)
  return action
}

async function whyNot(
  tx: Db,
  action: Action,
  post: Post,
  supervisorBefore: string | null,
  now: Date,
): Promise<PostRefusal | undefined> {
  if (post.since && post.until && post.until < post.since) return 'closes before it opens'
  const { supervisorId, until } = post
  if (supervisorId && supervisorId !== supervisorBefore) {
    const proposed = await supervisorsFor(tx, action, parisDay(now))
    if (!proposed.some(({ id }) => id === supervisorId)) return 'not a supervisor'
  }
  const last = until && (await lastDayOn(tx, post.id))
  return last && last > until ? 'held after' : undefined
}

async function refusing(db: Db, work: (tx: Db) => Promise<Done>): Promise<Done> {
  try {
    return await db.transaction(work)
  } catch (cause) {
    if (breaks(cause, 'posts_action_id_code_key')) return refuse('code taken')
    throw cause
  }
}
