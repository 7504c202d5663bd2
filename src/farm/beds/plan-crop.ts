import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { foundThere, versionOf } from '#platform/web'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { readBed, endCrop, readCrop, saveCrop } from '../bed-store.ts'
import { begunOf, openCrop, type Crop, type CropPlan, type Ending } from '../crop.ts'
import { lockFarm } from '../farm-store.ts'
import type { Farm } from '../farm.ts'
import { lotsOfCrops } from '../lot-store.ts'
import { isVegetable } from '../vegetable-calendar.ts'
import type { CropId } from '../ids.ts'

/** What a form says of a crop; `begunOn` is null while it is planned. */
export type PlannedCrop = Omit<CropPlan, 'farmId'> & { begunOn: Day | null }
export type CropRefusal =
  | 'unknown bed'
  | 'unknown vegetable'
  | 'begun tomorrow'
  | 'ended already'
  | 'harvested already'
  | 'changed meanwhile'

/** Changes when anything that the form of a crop shows does: also when the team says that it is sown. */
export const versionOfCrop = (crop: Crop): string => versionOfPlan({ ...crop, begunOn: begunOf(crop) })

function versionOfPlan(crop: PlannedCrop): string {
  const { bedId, vegetable, variety, how, plannedOn, begunOn, supplier, supplierLot } = crop
  return versionOf([bedId, vegetable, variety, how, plannedOn, begunOn, supplier, supplierLot])
}

/**
 * Plans a crop on a bed, or changes it as a form saw it. What breaks the rotation or the season is told on its bed, never refused. Refusals: 'unknown bed',
 * 'unknown vegetable', 'begun tomorrow' (it cannot have begun after today), 'ended already', 'harvested already' (its vegetable and its
 * bed are on labels), 'changed meanwhile'.
 */
export async function planCrop(
  db: Db,
  farm: Farm,
  { begunOn, ...plan }: PlannedCrop,
  { by, today, at, seen }: { by: PersonId; today: Day; at: Date; seen: string },
): Promise<{ ok: true } | Refused<CropRefusal>> {
  if (!isVegetable(plan.vegetable)) return refuse('unknown vegetable')
  if (begunOn && begunOn > today) return refuse('begun tomorrow')
  return db.transaction(async (tx) => {
    const crop = openCrop({ ...plan, farmId: farm.id }, begunOn)
    await lockFarm(tx, farm.id)
    if (!(await readBed(tx, farm.id, plan.bedId))) return refuse('unknown bed')
    const before = await readCrop(tx, farm.id, plan.id)
    if (before?.standing === 'ended') return refuse('ended already')
    const found = before && foundThere(versionOfCrop(before), versionOfCrop(crop), seen)
    if (found === 'same') return { ok: true }
    if (found === 'changed') return refuse('changed meanwhile')
    if (before && hasMoved(before, crop) && (await lotsOfCrops(tx, [crop.id])).length > 0)
      return refuse('harvested already')
    const saved = await saveCrop(tx, crop, by, at)
    return saved ? { ok: true } : refuse('unknown bed')
  })
}

const hasMoved = (before: Crop, crop: Crop): boolean =>
  before.vegetable !== crop.vegetable ||
  before.variety !== crop.variety ||
  before.bedId !== crop.bedId ||
  (before.standing === 'begun' && crop.standing === 'planned')

/** The crop leaves its bed today. False when it is none of this farm; twice keeps the first day. */
export async function finishCrop(db: Db, farm: Farm, id: CropId, why: Ending, today: Day): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockFarm(tx, farm.id)
    if (!(await readCrop(tx, farm.id, id))) return false
    await endCrop(tx, id, today, why)
    return true
  })
}
