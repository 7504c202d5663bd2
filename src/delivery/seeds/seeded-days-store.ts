import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { HubId } from '../ids.ts'

/** The days of a hub that have something to bring, the first one first, until that one. */
export async function daysWithOrders(db: Db, hubId: HubId, until: Day): Promise<Day[]> {
  const rows = await db.rows<{ day: Day }>(sql`
    select distinct day
    from delivery.orders
    where hub_id = ${hubId} and day <= ${until}
    order by day`)
  return rows.map(({ day }) => day)
}
