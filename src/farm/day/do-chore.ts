import { idsOf } from '#people'
import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import { parisDay } from '#platform/time'
import { refuse, type Refused } from '#platform/refusal'
import { isUndone, keptAct } from '../act-store.ts'
import { didChore, insertDone } from '../chore-store.ts'
import { beginCrop } from '../bed-store.ts'
import { lockFarm } from '../farm-store.ts'
import { isTooOld, type Act, type Farm } from '../farm.ts'
import { type SaidChore, findChore } from './find-chore.ts'

export type ChoreRefusal = 'unknown chore' | 'too old'

/**
 * Keeps that somebody did a chore, and announces it for their path. Sown or planted, a crop begins that day. The same act twice, or two acts
 * of one person for one chore, are once; two people who did it together are two. Refusals: 'unknown chore', 'too old'.
 */
export async function doChore(
  db: Db,
  farm: Farm,
  said: SaidChore,
  act: Act,
): Promise<{ ok: true } | Refused<ChoreRefusal>> {
  return db.transaction(async (tx) => {
    await lockFarm(tx, farm.id)
    if (await keptAct(tx, act.id)) return { ok: true }
    const chore = await findChore(tx, farm, said)
    if (!chore) return refuse('unknown chore')
    if (isTooOld(act)) return refuse('too old')
    if (await didChore(tx, chore.id, await idsOf(tx, act.by))) return { ok: true }
    await insertDone(tx, farm.id, chore, act)
    if (await isUndone(tx, act)) return { ok: true }
    const on = parisDay(act.doneAt)
    if (chore.about.of === 'crop' && (chore.kind === 'sow' || chore.kind === 'plant'))
      await beginCrop(tx, { id: chore.about.cropId, on, by: act.by, supplierLot: said.supplierLot })
    await announce(
      tx,
      'task done',
      {
        actId: act.id,
        kind: chore.kind,
        words: chore.words,
        vegetable: chore.vegetable,
        doneOn: on,
        by: act.by,
        organisationId: farm.organisationId,
      },
      act.keptAt,
    )
    return { ok: true }
  })
}
