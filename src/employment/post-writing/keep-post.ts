import type { Action } from '#actions'
import type { Tx } from '#platform/db'
import type { PersonId } from '#people'
import { insertPost, updatePost } from '../post-store.ts'
import type { Post } from '../post.ts'
import { surroundPost } from '../around/door.ts'

type Kept = { action: Pick<Action, 'id' | 'leadId'>; post: Post; before: Post | undefined }

/** Writes a post, whoever said it, and who supervises it sees those who work there. `typed`: by a form, which no list changes. */
export async function keepPost(
  tx: Tx,
  { action, post, before }: Kept,
  { by, typed, now }: { by: PersonId; typed: boolean; now: Date },
): Promise<void> {
  const written = { by, at: now, typed }
  if (!before) return insertPost(tx, post, written)
  await updatePost(tx, post, written)
  if (post.supervisorId !== before.supervisorId) await surroundPost(tx, post.id, action.leadId, now)
}
