import { idsOf } from '#people'
import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import { asId } from '#platform/id'
import { isUndone, lastPressBefore } from '../act-store.ts'
import type { Act, Farm } from '../farm.ts'
import type { Lot } from '../lot.ts'

/** Announces who harvested, when, and how long at most: since their last press of that day. */
export async function announceWork(
  tx: Tx,
  farm: Farm,
  { number, harvestedOn }: Pick<Lot, 'number' | 'harvestedOn'>,
  act: Act,
): Promise<void> {
  if (await isUndone(tx, act)) return
  const before = await lastPressBefore(tx, await idsOf(tx, act.by), act.doneAt)
  await announce(
    tx,
    'harvest done',
    {
      actId: act.id,
      lotNumber: number,
      by: act.by,
      organisationId: farm.organisationId,
      harvestedOn,
      doneAt: act.doneAt.toISOString(),
      within_min: before && Math.round((act.doneAt.getTime() - before.getTime()) / 60_000),
    },
    act.keptAt,
  )
}

/** Announces that it was taken back. */
export const announceUndoneWork = (
  tx: Tx,
  farm: Farm,
  lot: Pick<Lot, 'id' | 'number'>,
  act: Act,
): Promise<void> =>
  announce(
    tx,
    'harvest undone',
    { actId: asId(lot.id), lotNumber: lot.number, by: act.by, organisationId: farm.organisationId },
    act.keptAt,
  )
