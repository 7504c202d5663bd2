import type { PersonId } from '#people'
import type { FileId } from '#platform/files'
import { sql, type Db, type Tx } from '#platform/db'
import type { Id } from '#platform/id'
import type { ActivityId } from '../ids.ts'

/**
 * The recording of an activity's instructions; its file changes when they are said again. How heavy it is, with it: what a telephone
 * keeps is counted before it comes.
 */
export type Spoken = { fileId: FileId; saidAt: Date; bytes: number }

/** Those of these activities, by activity. */
export async function spokenOfEach(db: Db, activityIds: readonly ActivityId[]): Promise<Map<string, Spoken>> {
  const rows = await db.rows<Spoken & { activityId: ActivityId }>(sql`
    select s.activity_id as "activityId", s.file_id as "fileId", s.said_at as "saidAt", f.bytes::integer as bytes
    from training.spoken_instructions s
    join files.files f on f.id = s.file_id
    where s.activity_id = any(${activityIds}::uuid[])`)
  return new Map(rows.map((one) => [one.activityId, one]))
}

export const spokenOf = async (db: Db, id: ActivityId): Promise<Spoken | undefined> =>
  (await spokenOfEach(db, [id])).get(id)

/** Takes away what was said of this activity, and gives its file, which is for the caller to let go. */
export async function deleteSpoken(tx: Tx, activityId: ActivityId): Promise<Id | undefined> {
  const row = await tx.row<{ fileId: FileId }>(sql`
    delete from training.spoken_instructions
    where activity_id = ${activityId}
    returning file_id as "fileId"`)
  return row?.fileId
}

type Said = { activityId: ActivityId; fileId: FileId; by: PersonId; at: Date }

export async function insertSpoken(tx: Tx, { activityId, fileId, by, at }: Said): Promise<void> {
  await tx.run(sql`
    insert into training.spoken_instructions (activity_id, file_id, said_by, said_at)
    values (${activityId}, ${fileId}, ${by}, ${at})`)
}
