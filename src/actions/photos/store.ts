import type { FileId } from '#platform/files'
import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { Id } from '#platform/id'
import type { ActionPhoto } from './photo.ts'
import type { ActionId, PhotoId } from '../ids.ts'

const columns = sql`
  p.id, p.action_id as "actionId", p.file_id as "fileId", p.description, p.consent, p.consent_on as "consentOn",
  f.width, f.height`

/** The photographs of an action, in their order. */
export async function photosOf(db: Db, actionId: ActionId): Promise<ActionPhoto[]> {
  return db.rows<ActionPhoto>(sql`
    select ${columns}
    from actions.photos p
    join files.files f on f.id = p.file_id
    where p.action_id = ${actionId}
    order by p.rank, p.id`)
}

/** One photograph of this action. */
export async function findPhoto(db: Db, actionId: ActionId, id: PhotoId): Promise<ActionPhoto | undefined> {
  return db.row<ActionPhoto>(sql`
    select ${columns}
    from actions.photos p
    join files.files f on f.id = p.file_id
    where p.action_id = ${actionId} and p.id = ${id}`)
}

export async function insertPhoto(
  tx: Tx,
  photo: Omit<ActionPhoto, 'width' | 'height'>,
  by: PersonId | null,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into actions.photos (id, action_id, file_id, description, consent, consent_on, rank, added_at, added_by)
    select ${photo.id}, ${photo.actionId}, ${photo.fileId}, ${photo.description}, ${photo.consent}, ${photo.consentOn},
      coalesce(max(rank), 0) + 1, ${at}, ${by}
    from actions.photos
    where action_id = ${photo.actionId}`)
}

/** @returns its file; undefined when it was gone already. */
export async function deletePhoto(tx: Tx, actionId: ActionId, id: PhotoId): Promise<Id | undefined> {
  const row = await tx.row<{ fileId: FileId }>(sql`
    delete from actions.photos
    where action_id = ${actionId} and id = ${id}
    returning file_id as "fileId"`)
  return row?.fileId
}

export async function rankPhotos(tx: Tx, ids: readonly PhotoId[]): Promise<void> {
  await tx.run(sql`
    update actions.photos p
    set rank = wanted.rank
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, rank)
    where p.id = wanted.id`)
}
