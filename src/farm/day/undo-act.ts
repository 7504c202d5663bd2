import { idsOf } from '#people'
import type { Db } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import { insertUndone, keptAct } from '../act-store.ts'
import { lockFarm } from '../farm-store.ts'
import { UNDO_MINUTES, type Act, type Farm } from '../farm.ts'
import { lotById } from '../lot-store.ts'
import { moveById, movesOf } from '../move-store.ts'
import { balanceOf } from '../move.ts'
import { undoChore, undoLot, undoMove } from './undo-effects.ts'
import type { ActId } from '../ids.ts'
import { asId } from '#platform/id'

export type UndoRefusal = 'not yours to undo' | 'too late to undo' | 'moved since'

/**
 * Takes back what one press of a button said, by whoever pressed it, within fifteen minutes. It may arrive first: then it waits for what it
 * takes back. Facts say what changes again. Refusals: 'not yours to undo', 'too late to undo', 'moved since' (a lot of which somebody
 * gave or lost a part).
 */
export async function undoAct(
  db: Db,
  farm: Farm,
  undoes: ActId,
  act: Act,
): Promise<{ ok: true } | Refused<UndoRefusal>> {
  return db.transaction(async (tx) => {
    await lockFarm(tx, farm.id)
    const kept = await keptAct(tx, undoes)
    if (kept) {
      if (kept.farmId !== farm.id || !(await idsOf(tx, act.by)).includes(kept.by))
        return refuse('not yours to undo')
      if (act.doneAt.getTime() - kept.doneAt.getTime() > UNDO_MINUTES * 60_000)
        return refuse('too late to undo')
    }
    if (kept && kept.what !== 'chore' && (await isMovedSince(tx, undoes))) return refuse('moved since')
    const first = await insertUndone(tx, farm.id, undoes, { ...act, by: kept?.by ?? act.by })
    if (first && kept?.what === 'chore') await undoChore(tx, farm, undoes, act)
    if (first && kept?.what === 'lot') await undoLot(tx, farm, undoes, act)
    if (first && kept?.what === 'move') await undoMove(tx, farm, undoes, act)
    return { ok: true }
  })
}

/** True when the rest of the lot would not stand without this. A harvest and its first move are one act, and have one id. */
async function isMovedSince(db: Db, id: string): Promise<boolean> {
  const lot = await lotById(db, (await moveById(db, id))?.lotId ?? asId(id))
  if (!lot) return false
  const others = (await movesOf(db, [lot.id])).filter((one) => one.id !== id)
  if (lot.id === id) return others.length > 0
  return Object.values(balanceOf(lot, others)).some((quantity) => quantity < 0)
}
