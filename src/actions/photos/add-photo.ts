import { announce } from '#platform/facts'
import { claimFile, receiveSent, type ReceiveRefusal } from '#platform/files'
import type { Ground } from '#platform/ground'
import type { PersonId } from '#people'
import { asId, newId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import { lockAction } from '../action-store.ts'
import type { ActionPhoto, Consent } from './photo.ts'
import { deletePhoto, findPhoto, insertPhoto, photosOf, rankPhotos } from './store.ts'
import type { ActionId, PhotoId } from '../ids.ts'

const MEGABYTES = 20

export type PhotoRefusal = ReceiveRefusal | 'file gone'
type Given = { id: PhotoId; actionId: ActionId; description: string; file: File } & Consent

/** The same form sent twice; one gone back to and filled for another photograph says something else of it. */
const isSame = (sent: ActionPhoto | undefined, given: Given): boolean =>
  sent?.description === given.description &&
  sent.consent === given.consent &&
  sent.consentOn === given.consentOn

/** Adds a photograph at the end; the same form twice is once. Refusals: those of a received file. */
export async function addPhoto(
  ground: Ground,
  given: Given,
  by: PersonId,
  at: Date,
): Promise<{ ok: true } | Refused<PhotoRefusal>> {
  const { db, site } = ground
  if (isSame(await findPhoto(db, given.actionId, given.id), given)) return { ok: true }
  const wish = { kinds: ['image'] as const, maxBytes: MEGABYTES * 1_000_000, at }
  const received = await receiveSent(db, site.dataDir, given.file, wish)
  if (!received.ok) return received
  return db.transaction(async (tx) => {
    await lockAction(tx, given.actionId)
    const sent = await findPhoto(tx, given.actionId, given.id)
    if (isSame(sent, given)) return { ok: true }
    const id = sent ? newId<PhotoId>() : given.id
    const claimed = await claimFile(tx, received.file.id, at)
    if (!claimed.ok) return refuse('file gone')
    await insertPhoto(tx, { ...given, id, fileId: asId(claimed.file.id) }, by, at)
    return { ok: true }
  })
}

/** Takes a photograph away: its page shows it no more, and its file goes with it, unless the bulletin shows it (app/listeners.ts). Twice is once. */
export async function removePhoto(
  { db }: Ground,
  photo: { actionId: ActionId; id: PhotoId },
  at: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const fileId = await deletePhoto(tx, photo.actionId, photo.id)
    if (fileId) await announce(tx, 'action photo removed', { fileId }, at)
  })
}

/** Moves a photograph one place towards the first. */
export async function movePhotoUp({ db }: Ground, photo: { actionId: ActionId; id: PhotoId }): Promise<void> {
  await db.transaction(async (tx) => {
    await lockAction(tx, photo.actionId)
    const ids = (await photosOf(tx, photo.actionId)).map((one) => one.id)
    const at = ids.indexOf(photo.id)
    if (at > 0) await rankPhotos(tx, ids.with(at, ids[at - 1] ?? photo.id).with(at - 1, photo.id))
  })
}
