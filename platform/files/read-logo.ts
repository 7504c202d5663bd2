import { refuse, type Refused } from '#platform/refusal'
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
export async function readLogo(file: File): Promise<{ ok: true; picture: Picture } | Refused<LogoRefusal>> {
  if (file.size > MEGABYTES * 1_000_000) return refuse('too large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.length === 0) return refuse('empty file')
  if (!recognise(bytes, ['image'])) return refuse('not an accepted kind')
  if (!(await hasLogoShape(bytes))) return refuse('odd shape')
  const picture = await shrinkPicture(bytes, SIDE)
  return picture ? { ok: true, picture } : refuse('unreadable picture')
}
