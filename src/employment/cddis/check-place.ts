import type { Db } from '#platform/db'
import { othersOnPost } from '../cddi-store.ts'
import type { Terms } from '../cddi.ts'
import type { Path } from '../path.ts'
import { findPost } from '../post-store.ts'
import type { PostId } from '../ids.ts'

export type PlaceRefusal = 'after the exit' | 'post closed' | 'post taken'

/** Why a contract of this path may not stand on this post on these days; undefined when it may. */
export async function whyNoPlace(
  db: Db,
  path: Path,
  { postId, fromDay, toDay }: Terms & { postId: PostId },
): Promise<PlaceRefusal | undefined> {
  if (path.leftOn && path.leftOn < toDay) return 'after the exit'
  const until = (await findPost(db, postId))?.until
  if (until && until < toDay) return 'post closed'
  const others = await othersOnPost(db, { postId, pathId: path.id, fromDay, toDay })
  return others > 0 ? 'post taken' : undefined
}
