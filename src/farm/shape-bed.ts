import { breaks, type Db } from '#platform/db'
import { bedsOf, saveBed } from './bed-store.ts'
import { overlap, type Bed } from './bed.ts'
import { lockFarm } from './farm-store.ts'
import type { Farm } from './farm.ts'

export type BedRefusal = 'name taken' | 'over another bed' | 'unknown bed'

/**
 * Draws a bed on the plan, or changes its shape. Refusals: 'name taken', 'over another bed', 'unknown bed' (another farm's).
 */
export async function shapeBed(
  db: Db,
  farm: Farm,
  bed: Omit<Bed, 'farmId'>,
): Promise<{ ok: true } | { ok: false; refusal: BedRefusal }> {
  const shaped = { ...bed, farmId: farm.id }
  try {
    return await db.transaction(async (tx) => {
      await lockFarm(tx, farm.id)
      const others = (await bedsOf(tx, farm.id)).filter(({ id }) => id !== bed.id)
      if (others.some((one) => overlap(one, shaped))) return { ok: false, refusal: 'over another bed' }
      return (await saveBed(tx, shaped)) ? { ok: true } : { ok: false, refusal: 'unknown bed' }
    })
  } catch (cause) {
    if (breaks(cause, 'beds_farm_id_name_key')) return { ok: false, refusal: 'name taken' }
    throw cause
  }
}
