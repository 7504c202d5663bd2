import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import { saveFollowUp } from '../exit-store.ts'
import type { FollowUp } from '../exit.ts'
import { mayFollow } from '../check-rights.ts'
import { readPath, touchPath } from '../path-store.ts'
import type { PathId } from '../ids.ts'

/**
 * Writes the proof of an exit and what the person does six months later: the adviser's own work. It changes no figure.
 * Refusal: 'not yours', also where there is no exit yet.
 */
export async function followExit(
  db: Db,
  what: FollowUp & { pathId: PathId },
  actor: Actor,
  now: Date,
): Promise<{ ok: true } | Refused<'not yours'>> {
  return db.transaction(async (tx) => {
    const path = await readPath(tx, what.pathId)
    if (!path?.leftOn || !(await mayFollow(tx, actor, path, now))) return refuse('not yours')
    await saveFollowUp(tx, what)
    await touchPath(tx, path.id, now)
    return { ok: true }
  })
}
