import type { Db } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import { isUndone, keptAct } from '../act-store.ts'
import { announceCorrection, announceHarvest } from './announce-lot.ts'
import { lockFarm } from '../farm-store.ts'
import { isTooOld, type Act, type Farm } from '../farm.ts'
import { lotNumbered } from '../lot-store.ts'
import { insertMove, movesOf } from '../move-store.ts'
import { balanceOf, takenFromStall, type Destination } from '../move.ts'

export type LotMove = { number: string; quantity: number; to: Destination }

export type MoveRefusal = 'unknown lot' | 'not that much' | 'at the stall already' | 'recalled' | 'too old'

/**
 * Says where a part of a lot went: given to somebody, lost, on the compost, or to the stall at last (once a lot). What is left goes first,
 * then what is at the stall, and the market is told. The same act twice is once.
 * Refusals: 'unknown lot', 'not that much', 'at the stall already', 'recalled' (for the stall: what was given was given, and is told to
 * whoever recalls), 'too old'.
 */
export async function moveLot(
  db: Db,
  farm: Farm,
  { number, quantity, to }: LotMove,
  act: Act,
): Promise<{ ok: true } | Refused<MoveRefusal>> {
  return db.transaction(async (tx) => {
    await lockFarm(tx, farm.id)
    if (await keptAct(tx, act.id)) return { ok: true }
    const lot = await lotNumbered(tx, number)
    if (!lot || lot.farmId !== farm.id) return refuse('unknown lot')
    if (isTooOld(act)) return refuse('too old')
    if (to.kind === 'stall' && lot.standing === 'recalled') return refuse('recalled')
    const moves = await movesOf(tx, [lot.id])
    if (to.kind === 'stall' && moves.some(({ kind }) => kind === 'stall'))
      return refuse('at the stall already')
    const fromStall = takenFromStall(balanceOf(lot, moves), to.kind, quantity)
    if (fromStall === undefined) return refuse('not that much')
    await insertMove(tx, { ...to, lotId: lot.id, quantity, fromStall }, act)
    if (await isUndone(tx, act)) return { ok: true }
    if (to.kind === 'stall') await announceHarvest(tx, farm, lot, quantity, act, act.keptAt)
    if (fromStall > 0)
      await announceCorrection(tx, farm, lot, { change: -fromStall, why: to.kind, by: act.by }, act.keptAt)
    return { ok: true }
  })
}
