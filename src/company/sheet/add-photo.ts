import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { claimFile, releaseFiles, type ReceiveRefusal } from '#platform/files'
import type { Ground } from '#platform/ground'
import { done, type Result } from '#platform/refusal'
import type { RequestId, ServicePhotoId } from '../ids.ts'
import { receivePhoto } from '../receive-photo.ts'
import type { ServicePhoto } from '../service.ts'
import { deletePhoto, insertPhoto, isPhoto } from '../service-store.ts'

type Given = Pick<ServicePhoto, 'id' | 'moment'> & { requestId: RequestId; file: File }

/** Adds a photo before or after the work; the same id twice is once. Refusals: those of a received file. */
export async function addServicePhoto(
  { db, site }: Ground,
  { requestId, file, ...photo }: Given,
  by: PersonId,
  at: Date,
): Promise<Result<void, ReceiveRefusal>> {
  if (await isPhoto(db, photo.id)) return done(undefined)
  const received = await receivePhoto({ db, site }, file, at)
  if (!received.ok) return received
  return db.transaction(async (tx) => {
    if (await isPhoto(tx, photo.id)) return done(undefined)
    const claimed = await claimFile(tx, received.file.id, at)
    if (claimed.ok) await insertPhoto(tx, requestId, { ...photo, fileId: claimed.file.id }, by, at)
    return done(undefined)
  })
}

/** A photo leaves the sheet, with its file; gone already, it is once. */
export const dropServicePhoto = (db: Db, requestId: RequestId, id: ServicePhotoId): Promise<void> =>
  db.transaction(async (tx) => {
    const fileId = await deletePhoto(tx, requestId, id)
    if (fileId) await releaseFiles(tx, [fileId])
  })
