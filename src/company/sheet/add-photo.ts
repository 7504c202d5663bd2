import type { PersonId } from '#people'
import type { Db } from '#platform/db'
import { claimFile, releaseFiles, type ReceiveRefusal } from '#platform/files'
import type { Ground } from '#platform/ground'
import { done, refuse, type Result } from '#platform/refusal'
import type { Inside } from '../access.ts'
import type { RequestId, ServicePhotoId } from '../ids.ts'
import { receivePhoto } from '../receive-photo.ts'
import type { RequestFile } from '../request.ts'
import type { ServicePhoto } from '../service.ts'
import { deletePhoto, insertPhoto, isPhoto, photosFor } from '../service-store.ts'

type Given = Pick<ServicePhoto, 'id' | 'moment'> & { requestId: RequestId; file: File }

/** Adds a photo before or after the work; the same id twice is once. Refusals: those of a received file, 'file gone'. */
export async function addServicePhoto(
  { db, site }: Ground,
  { requestId, file, ...photo }: Given,
  by: PersonId,
  at: Date,
): Promise<Result<void, ReceiveRefusal | 'file gone'>> {
  if (await isPhoto(db, photo.id)) return done(undefined)
  const received = await receivePhoto({ db, site }, file, at)
  if (!received.ok) return received
  return db.transaction(async (tx) => {
    if (await isPhoto(tx, photo.id)) return done(undefined)
    const claimed = await claimFile(tx, received.file.id, at)
    if (!claimed.ok) return refuse('file gone')
    await insertPhoto(tx, requestId, { ...photo, fileId: claimed.file.id }, by, at)
    return done(undefined)
  })
}

/** Whoever took a photo lets it go until the invoice is made; who trains them always may, for whoever is on it. */
export const mayDropPhoto = (
  { seat, me }: Pick<Inside, 'seat' | 'me'>,
  { invoiceId }: Pick<RequestFile, 'invoiceId'>,
  { by }: Pick<ServicePhoto, 'by'>,
): boolean => seat === 'trains' || (by === me?.personId && invoiceId === null)

/** A photo leaves the sheet, with its file; gone already, it is once. Refusal: 'not theirs', or the invoice is made. */
export const dropServicePhoto = (
  db: Db,
  inside: Pick<Inside, 'seat' | 'me'>,
  file: RequestFile,
  id: ServicePhotoId,
): Promise<Result<void, 'not theirs'>> =>
  db.transaction(async (tx) => {
    const photo = (await photosFor(tx, file.id)).find((one) => one.id === id)
    if (!photo) return done(undefined)
    if (!mayDropPhoto(inside, file, photo)) return refuse('not theirs')
    const fileId = await deletePhoto(tx, file.id, id)
    if (fileId) await releaseFiles(tx, [fileId])
    return done(undefined)
  })
