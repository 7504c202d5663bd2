import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import { refuse, type Refused } from '#platform/refusal'
import type { Actor } from '../actor.ts'
import { lockMerges, markUndone, pointRows, readMerge } from './merge-store.ts'
import { canReach, judgeOf } from './reach-store.ts'
import { askAgain } from './store.ts'
import { tellParted } from './tell-joined.ts'
import type { MergeId } from '../ids.ts'

/** Takes a merge back: both rows are two persons again, as they were, who were told of it are told so, and the question is asked again. Twice is once. */
export async function undoMerge(
  db: Db,
  { id, url }: { id: MergeId; url: string },
  actor: Actor,
  now: Date,
): Promise<{ ok: true } | Refused<'out of reach'>> {
  return db.transaction(async (tx) => {
    await lockMerges(tx)
    const merge = await readMerge(tx, id)
    if (!merge || !(await canReach(tx, judgeOf(actor, now), merge.keptId, merge.mergedId)))
      return refuse('out of reach')
    if (merge.undoneAt) return { ok: true }
    await markUndone(tx, id, actor.personId, now)
    await pointRows(tx, merge.keptId)
    await tellParted(tx, { keptId: merge.keptId, mergedId: merge.mergedId, by: actor, url }, now)
    await askAgain(tx)
    await announce(tx, 'merge undone', { keptId: merge.keptId, mergedId: merge.mergedId }, now)
    return { ok: true }
  })
}
