import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import { announceCorrection, announceUndoneWork } from '../lots/door.ts'
import { doneByAct, doneOf } from '../chore-store.ts'
import { unbeginCrop } from '../bed-store.ts'
import type { Act, Farm } from '../farm.ts'
import { lotById } from '../lot-store.ts'
import { moveById } from '../move-store.ts'
import type { ActId } from '../ids.ts'
import { asId } from '#platform/id'

export async function undoChore(tx: Tx, farm: Farm, actId: ActId, act: Act): Promise<void> {
  const done = await doneByAct(tx, actId)
  if (!done) return
  const isBeginning = done.kind === 'sow' || done.kind === 'plant'
  if (isBeginning && done.cropId && (await doneOf(tx, [done.choreId])).length === 0)
    await unbeginCrop(tx, done.cropId)
  const { kind, words } = done
  await announce(
    tx,
    'task undone',
    { actId, kind, words, by: act.by, organisationId: farm.organisationId },
    act.keptAt,
  )
}

export async function undoLot(tx: Tx, farm: Farm, id: string, act: Act): Promise<void> {
  const lot = await lotById(tx, asId(id))
  const move = await moveById(tx, id)
  if (lot) await announceUndoneWork(tx, farm, lot, act)
  if (lot && move?.kind === 'stall')
    await announceCorrection(
      tx,
      farm,
      lot,
      { change: -lot.quantity, why: 'taken back', by: act.by },
      act.keptAt,
    )
}

export async function undoMove(tx: Tx, farm: Farm, id: string, act: Act): Promise<void> {
  const move = await moveById(tx, id)
  const lot = move && (await lotById(tx, move.lotId))
  if (!lot) return
  const change = move.kind === 'stall' ? -move.quantity : move.fromStall
  if (change !== 0)
    await announceCorrection(tx, farm, lot, { change, why: 'taken back', by: act.by }, act.keptAt)
}
