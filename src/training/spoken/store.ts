import type { GroupId } from '#actions'
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

/** How heavy a recording is, with it: what a telephone keeps is counted before it comes. */
export type HeavySpoken = Spoken & { bytes: number }

/** The recordings of a whole group, by activity. */
export async function spokenIn(db: Db, groupId: GroupId): Promise<Map<string, HeavySpoken>> {
  const rows = await db.rows<HeavySpoken & { activityId: ActivityId }>(sql`
    select s.activity_id as "activityId", s.file_id as "fileId", s.said_at as "saidAt", f.bytes::integer as bytes
    from training.spoken_instructions s
    join training.activities a on a.id = s.activity_id
    join files.files f on f.id = s.file_id
    where a.group_id = ${groupId}`)
  return new Map(rows.map((one) => [one.activityId, one]))
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
