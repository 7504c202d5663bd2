import type { FileId } from '#platform/files'
import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { Id } from '#platform/id'
import type { Consent, Photo, PhotoText, Picture } from './photo.ts'
import type { ArticleId, EditionId, PhotoId } from './ids.ts'

type Row = {
  id: PhotoId
  article_id: ArticleId
  drawing: string | null
  file_id: FileId | null
  description: string
  caption: string
  consent: Consent['kind'] | null
  consent_on: Day | null
}

const columns = sql`p.id, p.article_id, p.drawing, p.file_id, p.description, p.caption, p.consent, p.consent_on`

const asPhoto = (row: Row): Photo => ({
  id: row.id,
  articleId: row.article_id,
  picture: pictureOf(row),
  description: row.description,
  caption: row.caption,
  consent: consentOf(row),
})

function pictureOf({ id, drawing, file_id: fileId }: Row): Picture {
  if (drawing !== null && fileId === null) return { drawing }
  if (fileId !== null && drawing === null) return { fileId }
  throw new Error(`The photo ${id} is neither a file nor a drawing`)
}

function consentOf({ id, consent, consent_on: on }: Row): Consent | null {
  if (consent === 'signed' && on) return { kind: 'signed', on }
  if (consent !== 'signed' && !on) return consent && { kind: consent }
  throw new Error(`The consent of the photo ${id} and its day contradict each other`)
}

/** Twice is once. */
export async function insertPhoto(tx: Tx, photo: Photo, at: Date): Promise<void> {
  const { picture } = photo
  await tx.run(sql`
    insert into results.bulletin_photos (id, article_id, drawing, file_id, description, caption, consent, consent_on, added_at)
    values (
      ${photo.id}, ${photo.articleId}, ${'drawing' in picture ? picture.drawing : null},
      ${'fileId' in picture ? picture.fileId : null}, ${photo.description}, ${photo.caption}, ${photo.consent?.kind ?? null},
      ${signedOn(photo)}, ${at}
    )
    on conflict (id) do nothing`)
}

export async function updatePhoto(tx: Tx, id: PhotoId, text: PhotoText): Promise<void> {
  await tx.run(sql`
    update results.bulletin_photos
    set description = ${text.description}, caption = ${text.caption}, consent = ${text.consent?.kind ?? null},
      consent_on = ${signedOn(text)}
    where id = ${id}`)
}

const signedOn = ({ consent }: PhotoText): Day | null => (consent?.kind === 'signed' ? consent.on : null)

export async function deletePhoto(tx: Tx, id: PhotoId): Promise<void> {
  await tx.run(sql`
    delete from results.bulletin_photos
    where id = ${id}`)
}

/** Those of these files that articles show. */
export async function shownFiles(db: Db, files: readonly Id[]): Promise<Id[]> {
  const rows = await db.rows<{ file_id: FileId }>(sql`
    select distinct p.file_id
    from results.bulletin_photos p
    where p.file_id = any(${files}::uuid[])`)
  return rows.map((row) => row.file_id)
}

export async function readPhoto(db: Db, id: PhotoId): Promise<Photo | undefined> {
  const row = await db.row<Row>(sql`select ${columns} from results.bulletin_photos p where p.id = ${id}`)
  return row && asPhoto(row)
}

/** The photos of the articles of an edition, in the order in which they were added. */
export async function photosOfEdition(db: Db, editionId: EditionId): Promise<Photo[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from results.bulletin_photos p
    join results.bulletin_articles a on a.id = p.article_id
    where a.edition_id = ${editionId}
    order by p.added_at, p.id`)
  return rows.map(asPhoto)
}

/** Whether the edition that shows this photo is published: then anybody may see it. */
export async function isPhotoPublished(db: Db, id: PhotoId): Promise<boolean> {
  const row = await db.row(sql`
    select 1
    from results.bulletin_photos p
    join results.bulletin_articles a on a.id = p.article_id
    join results.bulletin_editions e on e.id = a.edition_id
    where p.id = ${id} and e.published_at is not null`)
  return row !== undefined
}
