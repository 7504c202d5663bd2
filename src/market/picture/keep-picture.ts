import sharp from 'sharp'
import { claimFile, receiveFile, type ReceiveRefusal } from '#platform/files'
import type { Ground } from '#platform/ground'

export type PictureRefusal = ReceiveRefusal | 'file gone'

const MEGABYTES = 20
const SIDE = 900 // a product is shown at 700 pixels at most, and twenty of them on a page read on a prepaid phone
const PIXELS = 60_000_000

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
  const claimed = await claimFile(db, received.file.id, at)
  return claimed.ok ? { ok: true, id: claimed.file.id } : { ok: false, refusal: 'file gone' }
}

/** Undefined when it cannot be read: the platform says why. */
async function shrink(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: PIXELS })
      .rotate()
      .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer()
  } catch (cause) {
    if (cause instanceof Error) return undefined
    throw cause
  }
}
