import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import { planColumns } from './store.ts'
import type { DayPlan } from './day-plan.ts'
import type { HubId } from '../ids.ts'

/** A version with the name of who made it. */
export type NamedPlan = DayPlan & { madeByName: string | null }

/** The versions of a day, the last first; enough to tell how the day came to be. */
export async function versionsOfDay(db: Db, hubId: HubId, day: Day, limit = 21): Promise<NamedPlan[]> {
  return db.rows<NamedPlan>(sql`
    select ${planColumns}, p.given_name || ' ' || p.family_name as "madeByName"
    from delivery.plans
    left join people.published_persons p on p.id = made_by
    where hub_id = ${hubId} and day = ${day}
    order by version desc
    limit ${limit}`)
}
