import { readAction } from '#actions'
import type { Actor } from '#people'
import type { Db, Tx } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { readCddi, updateCddi } from '../cddi-store.ts'
import type { Terms } from '../cddi.ts'
import { insertCorrection } from '../exit-store.ts'
import { mayWritePath } from '../check-rights.ts'
import { lockPath, settleEntry, touchPath } from '../path-store.ts'
import type { Path } from '../path.ts'
import { surroundPath } from '../around/door.ts'
import { changesInCddi } from '../correction.ts'
import type { PlainRefusal } from './cddi-refusal.ts'
import { whyNoPlace } from './check-place.ts'
import type { CddiId } from '../ids.ts'

export type ChangedCddi = Terms & { id: CddiId; revision: number; why: string }
type Corrected = Result<void, PlainRefusal>

/** Corrects a contract; the register keeps what was said before, who changed it and why. Two people at once: the second is told. */
export async function correctCddi(db: Db, what: ChangedCddi, actor: Actor, now: Date): Promise<Corrected> {
  if (what.toDay < what.fromDay) return refuse('ends before it starts')
  return db.transaction((tx) => correctIn(tx, what, actor, now))
}

async function correctIn(tx: Tx, what: ChangedCddi, actor: Actor, now: Date): Promise<Corrected> {
  const before = await readCddi(tx, what.id)
  const path = before && (await lockPath(tx, before.pathId))
  if (!path || !(await mayWritePath(tx, actor, path, now))) return refuse('not yours')
  const { fromDay, toDay, weeklyMinutes, revision } = what
  const after = { ...before, fromDay, toDay, weeklyMinutes, revision }
  const refusal = await whyNoPlace(tx, path, after)
  if (refusal) return refuse(refusal)
  const changes = changesInCddi(before, after)
  if (changes.length === 0) return done(undefined)
  if (!(await updateCddi(tx, after, actor.personId, now))) return refuse('changed meanwhile')
  const corrected = { cddi: before.number, changes }
  await insertCorrection(
    tx,
    { pathId: path.id, what: corrected, why: { words: what.why }, by: actor.personId },
    now,
  )
  await settle(tx, path, now)
  return done(undefined)
}

/** The days of the path, and who stands around it, follow those of its contracts. */
async function settle(tx: Tx, path: Path, now: Date): Promise<void> {
  await touchPath(tx, path.id, now)
  await settleEntry(tx, path.id)
  const action = await readAction(tx, path.actionId)
  if (action) await surroundPath(tx, path, action.leadId, now)
}
