import { readAction } from '#actions'
import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import { refuse, type Refused } from '#platform/refusal'
import { insertCorrection, readExit, saveExit } from '../exit-store.ts'
import { changesInExit } from '../correction.ts'
import type { FollowUp, Settled } from '../exit.ts'
import { mayWritePath } from '../check-rights.ts'
import { lockPath, touchPath } from '../path-store.ts'
import { surroundPath } from '../around/door.ts'
import type { PathId } from '../ids.ts'

export type ExitRefusal = 'not yours' | 'before the entry' | 'day to come' | 'reason missing'

type Done = { ok: true } | Refused<ExitRefusal>

export type NewExit = {
  pathId: PathId
  leftOn: Day
  verdict: Settled
  followUp: FollowUp
  /** Why it is corrected; null when nothing was written before. */
  why: string | null
}

/**
 * Writes how a path ended, or corrects it: a correction says why, and the register keeps what was said before. Refusals: 'reason
 * missing' for a correction without one; 'day to come', for an exit is a fact.
 */
export async function recordExit(db: Db, what: NewExit, actor: Actor, now: Date): Promise<Done> {
  return db.transaction(async (tx) => {
    const found = await lockPath(tx, what.pathId)
    if (!found || !(await mayWritePath(tx, actor, found, now))) return refuse('not yours')
    const { pathId, leftOn, verdict, followUp, why } = what
    if (leftOn > parisDay(now)) return refuse('day to come')
    if (leftOn < found.enteredOn) return refuse('before the entry')
    const exit = { ...verdict, ...followUp, pathId, leftOn }
    const before = await readExit(tx, pathId)
    const changes = before ? changesInExit(before, exit) : []
    if (before && 'category' in before && changes.length > 0) {
      if (!why) return refuse('reason missing')
      await insertCorrection(
        tx,
        { pathId, what: { exit: true, changes }, why: { words: why }, by: actor.personId },
        now,
      )
    }
    await saveExit(tx, exit, actor.personId, now)
    await touchPath(tx, pathId, now)
    const action = await readAction(tx, found.actionId)
    if (action) await surroundPath(tx, { ...found, leftOn }, action.leadId, now)
    return { ok: true }
  })
}
