import type { PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Id } from '#platform/id'
import type { ActivityId } from '../ids.ts'

/** The recording of an activity's instructions; its file changes when they are said again. */
export type Spoken = { fileId: Id; saidAt: Date }

export async function spokenOf(db: Db, activityId: ActivityId): Promise<Spoken | undefined> {
  return db.row<Spoken>(sql`
    select file_id as "fileId", said_at as "saidAt"
    from training.spoken_instructions
    where activity_id = ${activityId}`)
}

/** Takes away what was said of this activity, and gives its file, which is for the caller to let go. */
export async function deleteSpoken(tx: Tx, activityId: ActivityId): Promise<Id | undefined> {
  const row = await tx.row<{ fileId: Id }>(sql`
    delete from training.spoken_instructions
    where activity_id = ${activityId}
    returning file_id as "fileId"`)
  return row?.fileId
}

type Said = { activityId: ActivityId; fileId: Id; by: PersonId; at: Date }

export async function insertSpoken(tx: Tx, { activityId, fileId, by, at }: Said): Promise<void> {
  await tx.run(sql`
    insert into training.spoken_instructions (activity_id, file_id, said_by, said_at)
    values (${activityId}, ${fileId}, ${by}, ${at})`)
}
