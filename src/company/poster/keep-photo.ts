import type { PersonId } from '#people'
import type { Db, Tx } from '#platform/db'
import { claimFile, releaseFiles } from '#platform/files'
import { asId } from '#platform/id'
import { done, refuse, type Result } from '#platform/refusal'
import { lockCompany } from '../company-store.ts'
import type { Event } from '../events/door.ts'
import type { PosterPhoto } from './photo.ts'
import { deletePosterPhoto, insertPosterPhoto, posterPhotoOf } from './store.ts'

type Of = Pick<Event, 'id' | 'companyId'>

/** Puts a photo that came on the poster, in the place of the one before; the same one twice is once. Refusal: `file gone`. */
export const keepPosterPhoto = (
  db: Db,
  event: Of,
  photo: PosterPhoto,
  by: PersonId,
  at: Date,
): Promise<Result<void, 'file gone'>> =>
  db.transaction(async (tx) => {
    await lockCompany(tx, event.companyId)
    const known = await posterPhotoOf(tx, event.id)
    if (known?.fileId === photo.fileId) return done(undefined)
    await letGo(tx, event)
    const claimed = await claimFile(tx, photo.fileId, at)
    if (!claimed.ok) return refuse('file gone')
    await insertPosterPhoto(tx, event.id, { ...photo, fileId: asId(claimed.file.id) }, by, at)
    return done(undefined)
  })

/** Somebody does not agree any more: the photo leaves every poster at once, with its file. */
export const dropPosterPhoto = (db: Db, event: Of): Promise<void> =>
  db.transaction(async (tx) => {
    await lockCompany(tx, event.companyId)
    await letGo(tx, event)
  })

async function letGo(tx: Tx, { id }: Of): Promise<void> {
  const fileId = await deletePosterPhoto(tx, id)
  if (fileId) await releaseFiles(tx, [fileId])
}
