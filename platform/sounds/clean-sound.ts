import { cleanFlac } from './clean-flac.ts'
import { cleanOgg } from './clean-ogg.ts'
import { cleanWav } from './clean-wav.ts'
import { wipeTags } from './wipe-tags.ts'

/**
 * Takes out of a sound in memory (Ogg, WAV, FLAC, MP3) its title, its place, its hour and the device, where it stands: nothing moves, what
 * is heard is the same. False when it cannot be read.
 */
export function cleanSound(sound: Uint8Array): boolean {
  const bytes = Buffer.from(sound.buffer, sound.byteOffset, sound.length)
  const first = bytes.toString('latin1', 0, 4)
  if (first === 'OggS') return cleanOgg(bytes)
  if (first === 'RIFF') return cleanWav(bytes)
  const heard = wipeTags(bytes)
  return heard !== undefined && (heard.toString('latin1', 0, 4) !== 'fLaC' || cleanFlac(heard))
}
