import { parisClock, parisDay } from '#platform/time'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { staysInside } from './path.ts'

export type ZipEntry = { path: string; bytes: Uint8Array | string; at?: Date }

const packedAlready = /\.(jpe?g|png|webp|avif|pdf|zip|xlsx|ods|docx|mp3|m4a|mp4|webm|ogg)$/i

/**
 * Gives the bytes of a ZIP holding these files, in this order. `at` dates the files that carry no date of their own: the
 * same entries and the same date give the same bytes, on any machine. Throws on a path that escapes or comes twice.
 */
export function writeZip(entries: ZipEntry[], at: Date): Uint8Array {
  const files: Zippable = {}
  for (const { path, bytes, at: own } of entries) {
    if (!staysInside(path)) throw new Error(`path outside of the archive: ${path}`)
    if (Object.hasOwn(files, path)) throw new Error(`path twice in the archive: ${path}`)
    const content = typeof bytes === 'string' ? strToU8(bytes) : bytes
    files[path] = [content, { level: packedAlready.test(path) ? 0 : 6, mtime: wallClock(own ?? at), os: 3 }]
  }
  return zipSync(files)
}

// A ZIP stores hours without their zone, and fflate takes those of the machine: give it a date whose local hours are
// those of Paris. The format has no date before 1980.
function wallClock(at: Date): Date {
  const [year = 0, month = 1, day = 1] = parisDay(at).split('-').map(Number)
  const [hour = 0, minute = 0] = parisClock(at).split(':').map(Number)
  return new Date(Math.max(year, 1980), month - 1, day, hour, minute)
}
