import type { Db } from '#platform/db'
import { overfills, type Terms } from '../cddi.ts'
import { loadOf } from '../posts/door.ts'
import type { Path } from '../path.ts'
import { findPost } from '../post-store.ts'
import type { PostId } from '../ids.ts'

export type PlaceRefusal = 'after the exit' | 'post closed' | 'post taken'

/** Why a contract of this path may not stand on this post on these days; undefined when it may. */
export async function whyNoPlace(
  db: Db,
  path: Path,
  { postId, ...terms }: Terms & { postId: PostId },
): Promise<PlaceRefusal | undefined> {
  if (path.leftOn && path.leftOn < terms.toDay) return 'after the exit'
  const until = (await findPost(db, postId))?.until
  if (until && until < terms.toDay) return 'post closed'
  return overfills(terms, await loadOf(db, postId, path.id)) ? 'post taken' : undefined
}
