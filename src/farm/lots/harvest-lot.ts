import type { Db } from '#platform/db'
import { addDays, parisDay } from '#platform/time'
import { asId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import { isUndone, keptAct } from '../act-store.ts'
import { announceHarvest } from './announce-lot.ts'
import { announceWork } from './announce-work.ts'
import { readCrop } from '../bed-store.ts'
import { lockFarm } from '../farm-store.ts'
import { isTooOld, type Act, type Farm } from '../farm.ts'
import { begunOf } from '../crop.ts'
import { farAbove, lotNumber } from '../lot.ts'
import { insertLot, numbersGiven, usualHarvests } from '../lot-store.ts'
import { insertMove } from '../move-store.ts'
import type { Destination } from '../move.ts'
import { vegetableOf } from '../vegetable-calendar.ts'
import type { CropId } from '../ids.ts'

/** `isSure`: it was asked again, and said so. `quantity` in the unit of the vegetable: grams, pieces or bunches. `to`: where all of it goes at once, or stays. */
export type Harvest = {
  cropId: CropId
  quantity: number
  to: Destination | { kind: 'kept' }
  isSure: boolean
}

export type HarvestRefusal = 'unknown crop' | 'not begun' | 'too old'

/**
 * What was weighed becomes a lot with its number, and goes to the stall where the market hears of it, or elsewhere. The same act twice is
 * once; one that was taken back before it arrived is kept and counts for nothing.
 * Refusals: 'unknown crop', 'not begun' (nothing was sown there), 'too old'.
 */
export async function harvestLot(
  db: Db,
  farm: Farm,
  harvest: Harvest,
  act: Act,
): Promise<{ ok: true } | Refused<HarvestRefusal>> {
  return db.transaction(async (tx) => {
    await lockFarm(tx, farm.id)
    if (await keptAct(tx, act.id)) return { ok: true }
    const crop = await readCrop(tx, farm.id, harvest.cropId)
    if (!crop) return refuse('unknown crop')
    if (begunOf(crop) === null) return refuse('not begun')
    if (isTooOld(act)) return refuse('too old')
    const harvestedOn = parisDay(act.doneAt)
    const { unit, keepsDays } = vegetableOf(crop.vegetable)
    const above = harvest.isSure
      ? farAbove((await usualHarvests(tx, farm.id, harvestedOn)).get(crop.id))
      : undefined
    const rank = (await numbersGiven(tx, farm.id, harvestedOn)) + 1
    const lot = {
      farmId: farm.id,
      number: lotNumber(farm.letter, harvestedOn, rank),
      cropId: crop.id,
      vegetable: crop.vegetable,
      variety: crop.variety,
      harvestedOn,
      unit,
      quantity: harvest.quantity,
      sureAbove: above !== undefined && harvest.quantity > above ? above : undefined,
      bestBefore: addDays(harvestedOn, keepsDays),
    }
    await insertLot(tx, lot, act)
    await announceWork(tx, farm, lot, act)
    const { to, quantity } = harvest
    if (to.kind !== 'kept') await insertMove(tx, { ...to, lotId: asId(act.id), quantity, fromStall: 0 }, act)
    if (to.kind === 'stall' && !(await isUndone(tx, act)))
      await announceHarvest(tx, farm, lot, quantity, act, act.keptAt)
    return { ok: true }
  })
}
