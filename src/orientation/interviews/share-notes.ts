import { idsOf, type Actor } from '#people'
import type { Db, Tx } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import { saveCorrection, saveShare } from './store.ts'
import { readPositioning } from '../positioning-store.ts'
import type { PositioningId } from '../ids.ts'

type Done = { ok: true } | Refused<'not yours'>

/** The person shares the notes about them with those who accompany them, or takes them back. */
export async function shareNotes(
  db: Db,
  what: { positioningId: PositioningId; share: boolean },
  actor: Actor,
  now: Date,
): Promise<Done> {
  return asOwner(db, what.positioningId, actor, (tx) =>
    saveShare(tx, what.positioningId, what.share ? now : null),
  )
}

/** The person answers the notes about them: their words stand beside, for ever. */
export async function correctNotes(
  db: Db,
  what: { positioningId: PositioningId; words: string | null },
  actor: Actor,
): Promise<Done> {
  return asOwner(db, what.positioningId, actor, (tx) => saveCorrection(tx, what.positioningId, what.words))
}

async function asOwner(
  db: Db,
  positioningId: PositioningId,
  actor: Actor,
  write: (tx: Tx) => Promise<void>,
): Promise<Done> {
  return db.transaction(async (tx) => {
    const one = await readPositioning(tx, positioningId)
    if (!one || !(await idsOf(tx, actor.personId)).includes(one.personId)) return refuse('not yours')
    await write(tx)
    return { ok: true }
  })
}
