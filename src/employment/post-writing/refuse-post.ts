import { breaks, type Db, type Tx } from '#platform/db'
import { refuse, type Result } from '#platform/refusal'
import type { Post } from '../post.ts'

export type PostRefusal =
  | 'not yours'
  | 'code taken'
  | 'not a supervisor'
  | 'closes before it opens'
  | 'held after'
  | 'changed meanwhile'

export type WrittenPost = Result<Post, PostRefusal>

export async function refusing(db: Db, work: (tx: Tx) => Promise<WrittenPost>): Promise<WrittenPost> {
  try {
    return await db.transaction(work)
  } catch (cause) {
    if (breaks(cause, 'posts_action_id_code_key')) return refuse('code taken')
    throw cause
  }
}
