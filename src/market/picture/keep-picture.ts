import { claimFile, receiveFile, type ReceiveRefusal } from '#platform/files'
import type { Ground } from '#platform/ground'
import { shrink } from './shrink-picture.ts'

export type PictureRefusal = ReceiveRefusal | 'file gone'

const MEGABYTES = 20

/** Keeps the photograph of a product or of a shop, small. Refusals: those of a received file. @returns its id. */
export async function keepPicture(
  { db, site }: Ground,
  file: File,
  at: Date,
): Promise<{ ok: true; id: string } | { ok: false; refusal: PictureRefusal }> {
  const sent = new Uint8Array(await file.arrayBuffer())
  if (sent.length > MEGABYTES * 1_000_000) return { ok: false, refusal: 'too large' }
  const content = (await shrink(sent)) ?? sent
  const wish = { content, name: file.name, kinds: ['image'] as const, maxBytes: MEGABYTES * 1_000_000, at }
  const received = await receiveFile(db, site.dataDir, wish)
  if (!received.ok) return received
  const claimed = await db.transaction((tx) => claimFile(tx, received.file.id, at))
  return claimed.ok ? { ok: true, id: claimed.file.id } : { ok: false, refusal: 'file gone' }
}
