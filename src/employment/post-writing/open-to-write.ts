import { readAction } from '#actions'
import { parisDay } from '#platform/time'
import { idIn, notFound, type Ask } from '#platform/web'
import { mayWritePosts } from '../check-rights.ts'
import { openInsertion } from '../access.ts'
import { findPost } from '../post-store.ts'
import { supervisorsFor } from './list-supervisors.ts'
import { versionOfPost } from './post-version.ts'

/** The post of the address, for who writes the posts of its action. @throws notFound for everybody else. */
export async function openToWrite(c: Ask) {
  const inside = await openInsertion(c, 'direction')
  const post = await findPost(c.var.db, idIn(c))
  const action = post && (await readAction(c.var.db, post.actionId))
  if (!action || !mayWritePosts(inside.actor, action)) throw notFound()
  const supervisors = await supervisorsFor(c.var.db, action, parisDay(c.var.now))
  return { inside, post, supervisors, leadId: action.leadId, version: versionOfPost(post) }
}

export type OpenedPost = Awaited<ReturnType<typeof openToWrite>>
