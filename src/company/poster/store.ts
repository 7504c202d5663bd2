import type { PersonId } from '#people'
import type { FileId } from '#platform/files'
import { sql, type Db, type Tx } from '#platform/db'
import type { Id } from '#platform/id'
import type { Day } from '#platform/time'
import type { EventId } from '../ids.ts'
import type { PosterPhoto } from './photo.ts'

export async function posterPhotoOf(db: Db, eventId: EventId): Promise<PosterPhoto | undefined> {
  const row = await db.row<{ fileId: FileId; who: string | null; on: Day | null }>(sql`
    select file_id as "fileId", who, agreed_on::text as on
    from company.poster_photos
    where event_id = ${eventId}`)
  return row && { fileId: row.fileId, agreed: row.who && row.on ? { who: row.who, on: row.on } : null }
}

export async function insertPosterPhoto(
  tx: Tx,
  eventId: EventId,
  { fileId, agreed }: PosterPhoto,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into company.poster_photos (event_id, file_id, who, agreed_on, kept_by, kept_at)
    values (${eventId}, ${fileId}, ${agreed?.who ?? null}, ${agreed?.on ?? null}, ${by}, ${at})`)
}

/** @returns its file, which is nobody's any more. */
export const deletePosterPhoto = async (tx: Tx, eventId: EventId): Promise<Id | undefined> =>
  (
    await tx.row<{ fileId: FileId }>(sql`
      delete from company.poster_photos where event_id = ${eventId} returning file_id as "fileId"`)
  )?.fileId
