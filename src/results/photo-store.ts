import { sql, type Db } from '#platform/db'
import type { Photo } from './edition.ts'

const columns = sql`
  p.id, p.article_id as "articleId", p.drawing, p.file_id as "fileId", p.description, p.caption, p.consent,
  p.consent_on as "consentOn"`

/** Twice is once. */
export async function insertPhoto(tx: Db, photo: Photo, at: Date): Promise<void> {
  await tx.run(sql`
    insert into results.bulletin_photos (id, article_id, drawing, file_id, description, caption, consent, consent_on, added_at)
    values (
      ${photo.id}, ${photo.articleId}, ${photo.drawing}, ${photo.fileId}, ${photo.description}, ${photo.caption}, ${photo.consent},
      ${photo.consentOn}, ${at}
    )
    on conflict (id) do nothing`)
}

export async function updatePhoto(
  tx: Db,
  photo: Pick<Photo, 'id' | 'description' | 'caption' | 'consent' | 'consentOn'>,
): Promise<void> {
  await tx.run(sql`
    update results.bulletin_photos
    set description = ${photo.description}, caption = ${photo.caption}, consent = ${photo.consent}, consent_on = ${photo.consentOn}
    where id = ${photo.id}`)
}

export async function deletePhoto(tx: Db, id: string): Promise<void> {
  await tx.run(sql`
    delete from results.bulletin_photos
    where id = ${id}`)
}

export function readPhoto(db: Db, id: string): Promise<Photo | undefined> {
  return db.row<Photo>(sql`select ${columns} from results.bulletin_photos p where p.id = ${id}`)
}

/** The photos of the articles of an edition, in the order in which they were added. */
export function photosOfEdition(db: Db, editionId: string): Promise<Photo[]> {
  return db.rows<Photo>(sql`
    select ${columns}
    from results.bulletin_photos p
    join results.bulletin_articles a on a.id = p.article_id
    where a.edition_id = ${editionId}
    order by p.added_at, p.id`)
}

/** Whether the edition that shows this photo is published: then anybody may see it. */
export async function isPhotoPublished(db: Db, id: string): Promise<boolean> {
  const row = await db.row(sql`
    select 1
    from results.bulletin_photos p
    join results.bulletin_articles a on a.id = p.article_id
    join results.bulletin_editions e on e.id = a.edition_id
    where p.id = ${id} and e.published_at is not null`)
  return row !== undefined
}
