import { hasLogoShape } from './logo-shape.ts'
import { recognise } from './recognise.ts'
import { shrinkPicture, type Picture } from './shrink-picture.ts'
import type { ReceiveRefusal } from './stored-file.ts'

export type LogoRefusal = ReceiveRefusal | 'odd shape'

const MEGABYTES = 10
const SIDE = 600

/**
 * Reads the small picture that somebody sends for the head of papers: 600 pixels at most. It is for the room to keep, in its own row.
 * Refusals: those of a received file, and 'odd shape' (`hasLogoShape`).
 */
export async function readLogo(
  file: File,
): Promise<{ ok: true; picture: Picture } | { ok: false; refusal: LogoRefusal }> {
  if (file.size > MEGABYTES * 1_000_000) return { ok: false, refusal: 'too large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.length === 0) return { ok: false, refusal: 'empty file' }
  if (!recognise(bytes, ['image'])) return { ok: false, refusal: 'not an accepted kind' }
  if (!(await hasLogoShape(bytes))) return { ok: false, refusal: 'odd shape' }
  const picture = await shrinkPicture(bytes, SIDE)
  return picture ? { ok: true, picture } : { ok: false, refusal: 'unreadable picture' }
}
