import { breaks, type Db } from '#platform/db'
import { foundThere, versionOf } from '#platform/web'
import { refuse, type Refused } from '#platform/refusal'
import { bedsOf, saveBed } from '../bed-store.ts'
import { overlap, type Bed } from '../bed.ts'
import { lockFarm } from '../farm-store.ts'
import type { Farm } from '../farm.ts'

export type BedRefusal = 'name taken' | 'over another bed' | 'unknown bed' | 'changed meanwhile'

/** Changes when anything that the form of a bed shows does. */
export const versionOfBed = ({
  name,
  place,
  x_cm,
  y_cm,
  width_cm,
  length_cm,
}: Omit<Bed, 'id' | 'farmId'>): string => versionOf([name, place, x_cm, y_cm, width_cm, length_cm])

/**
 * Draws a bed on the plan, or changes its shape as a form saw it. Refusals: 'name taken', 'over another bed', 'unknown bed' (another
 * farm's), 'changed meanwhile'.
 */
export async function shapeBed(
  db: Db,
  farm: Farm,
  bed: Omit<Bed, 'farmId'>,
  seen: string,
): Promise<{ ok: true } | Refused<BedRefusal>> {
  const shaped = { ...bed, farmId: farm.id }
  try {
    return await db.transaction(async (tx) => {
      await lockFarm(tx, farm.id)
      const all = await bedsOf(tx, farm.id)
      const before = all.find(({ id }) => id === bed.id)
      const found = before && foundThere(versionOfBed(before), versionOfBed(bed), seen)
      if (found === 'same') return { ok: true }
      if (found === 'changed') return refuse('changed meanwhile')
      const others = all.filter(({ id }) => id !== bed.id)
      if (others.some((other) => overlap(other, shaped))) return refuse('over another bed')
      return (await saveBed(tx, shaped)) ? { ok: true } : refuse('unknown bed')
    })
  } catch (cause) {
    if (breaks(cause, 'beds_farm_id_name_key')) return refuse('name taken')
    throw cause
  }
}
