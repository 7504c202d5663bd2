import { open } from 'node:fs/promises'
import { refuse, type Refused } from '#platform/refusal'
import { cleanMp4 } from './clean-mp4.ts'
import { cleanWebm } from './clean-webm.ts'
import { FIRST_BYTES, formatOf, type FilmFormat } from './film-format.ts'
import { FilmFile, inMemory, NotWritten } from './film-file.ts'
import type { Told } from './told.ts'

export type Film = { ok: true; mediaType: `video/${FilmFormat}`; length_s: number }
export type FilmRefusal = 'not a film' | 'too long'

/** Of a gesture, in seconds. */
export const LONGEST_S = 600

/**
 * Reads a film that came on the disk, and takes out of it, where it stands, the place, the hour, the device and whatever is neither picture nor
 * sound: nothing is encoded anew, nothing moves, a few kilobytes are in memory. What it is comes from its bytes. It is for a copy of our own.
 * Refusals: 'not a film' (another kind, broken, or without a picture), 'too long'.
 */
export async function readFilm(place: string): Promise<Film | Refused<FilmRefusal>> {
  const handle = await open(place, 'r+')
  try {
    const film = new FilmFile(handle, (await handle.stat()).size)
    const format = film.size < FIRST_BYTES ? undefined : formatOf(await film.read(0, FIRST_BYTES))
    if (!format) return refuse('not a film')
    const told = await clean(film, format)
    await handle.sync()
    if (!told?.hasPicture) return refuse('not a film')
    if (told.length_s > LONGEST_S) return refuse('too long')
    return { ok: true, mediaType: `video/${format}`, length_s: told.length_s }
  } finally {
    await handle.close()
  }
}

/**
 * The same for a film or a sound in memory, which is mended there. Undefined when it cannot be read, or when it holds neither; how long it
 * may last is for whoever asks to say.
 */
export async function cleanRecording(bytes: Uint8Array, format: FilmFormat): Promise<Told | undefined> {
  const told = await clean(new FilmFile(inMemory(bytes), bytes.length), format)
  return told?.hasPicture || told?.hasSound ? told : undefined
}

const clean = (film: FilmFile, format: FilmFormat): Promise<Told | undefined> =>
  (format === 'mp4' ? cleanMp4(film) : cleanWebm(film)).catch(notWritten)

/** A number that is read past the end of its box is the film's mistake too. */
function notWritten(cause: unknown): Told | undefined {
  if (cause instanceof NotWritten || cause instanceof RangeError) return undefined
  throw cause
}
