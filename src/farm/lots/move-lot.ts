import type { Db } from '#platform/db'
import { isUndone, keptAct } from '../act-store.ts'
import { announceCorrection, announceHarvest } from './announce-lot.ts'
import { lockFarm } from '../farm-store.ts'
import { isTooOld, type Act, type Farm } from '../farm.ts'
import { balanceOf, takenFromStall, type MoveKind } from '../lot.ts'
import { insertMove, lotNumbered, movesOf } from '../lot-store.ts'

export type LotMove = { number: string; kind: MoveKind; quantity: number; toWhom: string; why: string }

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
  move: LotMove,
  act: Act,
): Promise<{ ok: true } | { ok: false; refusal: MoveRefusal }> {
  return db.transaction(async (tx) => {
    await lockFarm(tx, farm.id)
    if (await keptAct(tx, act.id)) return { ok: true }
    const lot = await lotNumbered(tx, move.number)
    if (!lot || lot.farmId !== farm.id) return { ok: false, refusal: 'unknown lot' }
    if (isTooOld(act)) return { ok: false, refusal: 'too old' }
    if (move.kind === 'stall' && lot.recalledAt) return { ok: false, refusal: 'recalled' }
    const moves = await movesOf(tx, [lot.id])
    if (move.kind === 'stall' && moves.some((one) => one.kind === 'stall'))
      return { ok: false, refusal: 'at the stall already' }
    const fromStall = takenFromStall(balanceOf(lot, moves), move.kind, move.quantity)
    if (fromStall === undefined) return { ok: false, refusal: 'not that much' }
    await insertMove(tx, { ...move, lotId: lot.id, fromStall }, act)
    if (await isUndone(tx, act)) return { ok: true }
    if (move.kind === 'stall') await announceHarvest(tx, farm, lot, move.quantity, act, act.keptAt)
    if (fromStall > 0)
      await announceCorrection(tx, farm, lot, { change: -fromStall, why: move.kind, by: act.by }, act.keptAt)
    return { ok: true }
  })
}
