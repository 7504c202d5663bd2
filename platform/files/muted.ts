import { cleanRecording, formatOf } from '#platform/films'
import { cleanSound } from '#platform/sounds'
import type { Recognised } from './recognise.ts'
import { shrinkPicture } from './shrink-picture.ts'
import type { StoredFile } from './stored-file.ts'

type Muted = Pick<StoredFile, 'kind' | 'mediaType' | 'width' | 'height' | 'length_s'> & { bytes: Uint8Array }

/**
 * What is kept of a file: a picture, a sound, a film no longer say where, when and with what they were made. Sounds and films are mended
 * where they stand, in `sent`. Undefined when they cannot be read.
 */
export async function muted(sent: Uint8Array, { kind, mediaType }: Recognised): Promise<Muted | undefined> {
  const asSent = { bytes: sent, kind, mediaType, width: null, height: null, length_s: null }
  if (kind === 'image') {
    const picture = await shrinkPicture(sent)
    return picture && { ...asSent, ...picture, mediaType: 'image/webp' }
  }
  if (kind !== 'audio' && kind !== 'video') return asSent
  const format = formatOf(sent)
  if (!format) return cleanSound(sent) ? asSent : undefined
  const told = await cleanRecording(sent, format)
  return told && { ...asSent, length_s: (kind === 'video' && told.length_s) || null }
}
