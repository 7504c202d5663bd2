import type { Db } from '#platform/db'
import { addDays, type Day } from '#platform/time'
import { bedsOf, openCrops } from '../bed-store.ts'
import type { Bed } from '../bed.ts'
import { readChores, withDone, type DayChore } from '../read-day.ts'
import { french } from '../sentences.fr.ts'
import type { FarmId } from '../ids.ts'

export type WeekDay = { day: Day; chores: Omit<DayChore, 'isMine'>[] }

const DAYS = 7

/**
 * The work of the week that begins today. What depends on what will be done meanwhile (to weed, to harvest) is told for today only.
 */
export async function readWeek(
  db: Db,
  farmId: FarmId,
  today: Day,
): Promise<{ beds: Bed[]; days: WeekDay[] }> {
  const beds = await bedsOf(db, farmId)
  const crops = await openCrops(db, farmId)
  const days: WeekDay[] = []
  const told = new Set<string>()
  for (let ahead = 0; ahead < DAYS; ahead++) {
    const day = addDays(today, ahead)
    const asked = (await readChores(db, { farmId, day, beds, crops, say: french })).filter(
      ({ id, kind }) => !told.has(id) && (ahead === 0 || (kind !== 'weed' && kind !== 'harvest')),
    )
    for (const { id } of asked) told.add(id)
    days.push({ day, chores: await withDone(db, farmId, asked, day) })
  }
  return { beds, days }
}
