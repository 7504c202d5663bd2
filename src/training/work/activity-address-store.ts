import { sql, type Db, type Tx } from '#platform/db'
import type { ActivityId } from '../ids.ts'

/** The page where an activity is done, and the verb of the button that leads there. */
export type ActivityAddress = { address: string; verb: string }

/** Leads an activity's trainees to another page of Beffroi, or no longer when it is null. */
export async function leadActivityTo(
  tx: Tx,
  activityId: ActivityId,
  where: ActivityAddress | null,
): Promise<void> {
  await tx.run(sql`
    delete from training.activity_addresses
    where activity_id = ${activityId}`)
  if (where)
    await tx.run(sql`
      insert into training.activity_addresses (activity_id, address, verb)
      values (${activityId}, ${where.address}, ${where.verb})`)
}

/** Where these activities are done, by activity; those that are done on their own page are left out. */
export async function activityAddresses(
  db: Db,
  activityIds: readonly ActivityId[],
): Promise<Map<string, ActivityAddress>> {
  const rows = await db.rows<ActivityAddress & { activityId: ActivityId }>(sql`
    select activity_id as "activityId", address, verb
    from training.activity_addresses
    where activity_id = any(${activityIds}::uuid[])`)
  return new Map(rows.map((one) => [one.activityId, one]))
}

export const activityAddress = async (db: Db, id: ActivityId): Promise<ActivityAddress | undefined> =>
  (await activityAddresses(db, [id])).get(id)
