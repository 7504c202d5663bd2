import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { PhotoFormId, PictureId } from '../ids.ts'

/** A form, by the id of what it is about, and who fills it. */
export type PhotoForm = { formId: PhotoFormId; by: PersonId }

/** The photograph that this form sent last. */
export async function photoSent(db: Db, { formId, by }: PhotoForm): Promise<PictureId | null> {
  const row = await db.row<{ fileId: PictureId }>(sql`
    select file_id as "fileId"
    from market.form_photos
    where form_id = ${formId} and sent_by = ${by}`)
  return row?.fileId ?? null
}

/** True when this person sent this photograph with a form that waits to be right. */
export async function isSentBy(db: Db, fileId: PictureId, by: PersonId): Promise<boolean> {
  const row = await db.row(sql`
    select 1
    from market.form_photos
    where file_id = ${fileId} and sent_by = ${by}`)
  return row !== undefined
}

export async function notePhoto(
  tx: Tx,
  { formId, by }: PhotoForm,
  fileId: PictureId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into market.form_photos (form_id, sent_by, file_id, sent_at)
    values (${formId}, ${by}, ${fileId}, ${at})
    on conflict (form_id, sent_by) do update
    set file_id = excluded.file_id, sent_at = excluded.sent_at`)
}

export async function forgetPhoto(tx: Tx, { formId, by }: PhotoForm): Promise<void> {
  await tx.run(sql`delete from market.form_photos where form_id = ${formId} and sent_by = ${by}`)
}

/** Forms that nobody sent again: their files are gone already. @returns how many. */
export const forgetPhotos = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from market.form_photos where sent_at < ${before}`)
