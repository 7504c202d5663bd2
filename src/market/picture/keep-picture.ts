import { claimFile, receiveFile, type ReceiveRefusal } from '#platform/files'
import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'
import { refuse, type Refused } from '#platform/refusal'
import { forgetPhoto, forgetPhotos, notePhoto, photoSent, type PhotoForm } from './form-photo-store.ts'
import { asId } from '#platform/id'
import { DAY_MS } from '#platform/time'
import type { PictureId } from '../ids.ts'
import { shrink } from './shrink-picture.ts'

export type PictureRefusal = ReceiveRefusal | 'file gone'
type Photo = { ok: true; id: PictureId | null } | Refused<PictureRefusal>

const MEGABYTES = 20

/**
 * The photograph of a form: the one that came with it, made small, else the one that came before it was refused; null when there is none.
 * It waits a day for the form to be right. Refusals: those of a received file.
 */
export async function photoOf(
  { db, site }: Ground,
  form: PhotoForm,
  file: File | undefined,
  at: Date,
): Promise<Photo> {
  if (!file) return { ok: true, id: await photoSent(db, form) }
  if (file.size > MEGABYTES * 1_000_000) return refuse('too large')
  const sent = new Uint8Array(await file.arrayBuffer())
  const content = (await shrink(sent)) ?? sent
  const wish = { content, name: file.name, kinds: ['image'] as const, maxBytes: MEGABYTES * 1_000_000, at }
  const received = await receiveFile(db, site.dataDir, wish)
  if (!received.ok) return received
  const id = asId<PictureId>(received.file.id)
  await db.transaction(async (tx) => {
    await forgetPhotos(tx, new Date(at.getTime() - DAY_MS))
    await notePhoto(tx, form, id, at)
  })
  return { ok: true, id }
}

/** The form is right: its photograph is kept for good. Refusals: 'file gone', more than a day later. @returns its id, null without one. */
export async function keepPhoto(db: Db, form: PhotoForm, at: Date): Promise<Photo> {
  return db.transaction(async (tx): Promise<Photo> => {
    const id = await photoSent(tx, form)
    if (id === null) return { ok: true, id }
    await forgetPhoto(tx, form)
    const claimed = await claimFile(tx, id, at)
    return claimed.ok ? { ok: true, id } : refuse('file gone')
  })
}
