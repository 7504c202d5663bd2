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

export async function activityAddress(db: Db, activityId: ActivityId): Promise<ActivityAddress | undefined> {
  return db.row<ActivityAddress>(sql`
    select address, verb
    from training.activity_addresses
    where activity_id = ${activityId}`)
}
