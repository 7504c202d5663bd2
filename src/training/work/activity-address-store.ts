import { sql, type Db, type Tx } from '#platform/db'
import type { ActivityId } from '../ids.ts'

/** Leads an activity's trainees to another page of Beffroi, or no longer when it is null. */
export async function leadActivityTo(tx: Tx, activityId: ActivityId, address: string | null): Promise<void> {
  await tx.run(sql`
    delete from training.activity_addresses
    where activity_id = ${activityId}`)
  if (address)
    await tx.run(sql`
      insert into training.activity_addresses (activity_id, address)
      values (${activityId}, ${address})`)
}

/** Where these activities are done, by activity; those that are done on their own page are left out. */
export async function activityAddresses(
  db: Db,
  activityIds: readonly ActivityId[],
): Promise<Map<ActivityId, string>> {
  const rows = await db.rows<{ activityId: ActivityId; address: string }>(sql`
    select activity_id as "activityId", address
    from training.activity_addresses
    where activity_id = any(${activityIds}::uuid[])`)
  return new Map(rows.map((one) => [one.activityId, one.address]))
}

export const activityAddress = async (db: Db, id: ActivityId): Promise<string | undefined> =>
  (await activityAddresses(db, [id])).get(id)
