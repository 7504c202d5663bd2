import { idsOf } from '#people'
import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import { parisDay, type Day } from '#platform/time'
import { isUndone, keptAct } from '../act-store.ts'
import { readBed } from '../bed-store.ts'
import { placeWords, places } from '../bed.ts'
import { addedChore } from '../chore-store.ts'
import { choreId, type Chore, type ChoreKind } from '../chore.ts'
import { didChore, insertDone } from '../done-chore-store.ts'
import { beginCrop, readCrop } from '../crop-store.ts'
import { cropName } from '../crop.ts'
import { lockFarm } from '../farm-store.ts'
import { isTooOld, type Act, type Farm } from '../farm.ts'

/** What a telephone says was done: `about` and `day` are those of the chore as it was shown. */
export type SaidChore = { id: string; kind: ChoreKind; about: string; day: Day; supplierLot: string }

export type ChoreRefusal = 'unknown chore' | 'too old'

type Found = Pick<Chore, 'id' | 'kind' | 'day' | 'about' | 'words'> & { vegetable: string | null }

/**
 * Keeps that somebody did a chore, and announces it for their path. Sown or planted, a crop begins that day. The same act twice, or two acts
 * of one person for one chore, are once; two people who did it together are two. Refusals: 'unknown chore', 'too old'.
 */
export async function doChore(
  db: Db,
  farm: Farm,
  said: SaidChore,
  act: Act,
): Promise<{ ok: true } | { ok: false; refusal: ChoreRefusal }> {
  return db.transaction(async (tx) => {
    await lockFarm(tx, farm.id)
    if (await keptAct(tx, act.id)) return { ok: true }
    const chore = await findChore(tx, farm, said)
    if (!chore) return { ok: false, refusal: 'unknown chore' }
    if (isTooOld(act)) return { ok: false, refusal: 'too old' }
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

/** A chore by what is said of it: one that was added, else one that the calendar asks for. */
async function findChore(
  tx: Db,
  farm: Farm,
  { id, kind, about, day }: SaidChore,
): Promise<Found | undefined> {
  const added = await addedChore(tx, farm.id, id)
  if (added) {
    const bed = added.bedId ? await readBed(tx, farm.id, added.bedId) : undefined
    const words = [added.words, bed?.name].filter(Boolean).join(', ')
    return {
      id,
      kind: added.kind,
      day: added.day,
      about: { of: 'added', bedId: added.bedId },
      words,
      vegetable: null,
    }
  }
  if (choreId(farm.id, kind, about, day) !== id) return undefined
  const place = places.find((one) => one === about)
  const plain = { id, kind, day, vegetable: null }
  if (kind === 'water' && place) return { ...plain, about: { of: 'place', place }, words: placeWords[place] }
  if (kind === 'tools' && about === 'farm') return { ...plain, about: { of: 'farm' }, words: '' }
  const crop = ['sow', 'plant', 'weed'].includes(kind) ? await readCrop(tx, farm.id, about) : undefined
  const bed = crop && (await readBed(tx, farm.id, crop.bedId))
  if (!crop || !bed) return undefined
  const words = `${cropName(crop)}, ${bed.name}`
  return { ...plain, about: { of: 'crop', cropId: crop.id, bedId: bed.id }, words, vegetable: crop.vegetable }
}
