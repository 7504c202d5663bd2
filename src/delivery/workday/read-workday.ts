import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { readDay, planOfDay } from '../plan/door.ts'
import { gesturesOfDay } from '../gestures/door.ts'
import type { Hub } from '../hub.ts'
import { type Workday, workdayOf } from './workday.ts'

/** Everything about a day, as it stands at `now`. */
export async function readWorkday(db: Db, hub: Hub, day: Day, now: Date): Promise<Workday> {
  const rows = await readDay(db, hub, day)
  const kept = await planOfDay(db, hub.id, day)
  return workdayOf(rows, kept, kept ? await gesturesOfDay(db, hub.id, day) : [], now)
}
