import { zipSync, type Zippable } from 'fflate'
import { contentOf, isPacked, wallClock } from './entry.ts'
import { staysInside } from './path.ts'

export type ZipEntry = { path: string; bytes: Uint8Array | string; at?: Date }

/**
 * Gives the bytes of a ZIP holding these files, in this order. `at` dates the files that carry no date of their own: the
 * same entries and the same date give the same bytes, on any machine. Throws on a path that escapes or comes twice.
 */
export function writeZip(entries: ZipEntry[], at: Date): Uint8Array {
  const files: Zippable = {}
  for (const { path, bytes, at: own } of entries) {
    if (!staysInside(path)) throw new Error(`path outside of the archive: ${path}`)
    if (Object.hasOwn(files, path)) throw new Error(`path twice in the archive: ${path}`)
    const content = contentOf(bytes)
    files[path] = [content, { level: isPacked(path) ? 0 : 6, mtime: wallClock(own ?? at), os: 3 }]
  }
  return zipSync(files)
}
