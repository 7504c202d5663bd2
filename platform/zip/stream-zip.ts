import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { contentOf, isPacked, wallClock } from './entry.ts'
import { staysInside } from './path.ts'

/** A file of an archive that is made while it leaves: its bytes, or where they come from, piece by piece. */
export type StreamedEntry = {
  path: string
  content: Uint8Array | string | AsyncIterable<Uint8Array>
}

/** What a ZIP without its 64-bit extension can hold. */
const MOST_BYTES = 4_000_000_000

/**
 * Gives the bytes of a ZIP piece by piece, in the order of its entries: one of them is in memory at a time. Throws on a path that escapes
 * or comes twice, and past 4 GB.
 */
export async function* streamZip(
  entries: Iterable<StreamedEntry> | AsyncIterable<StreamedEntry>,
  at: Date,
): AsyncGenerator<Uint8Array, void, undefined> {
  const ready: Uint8Array[] = []
  const paths = new Set<string>()
  let sent = 0
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault
    ready.push(piece)
    sent += piece.length
    if (sent > MOST_BYTES) throw new Error('archive too large')
  })
  for await (const { path, content } of entries) {
    if (!staysInside(path)) throw new Error(`path outside of the archive: ${path}`)
    if (paths.has(path)) throw new Error(`path twice in the archive: ${path}`)
    paths.add(path)
    const file = isPacked(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
    file.mtime = wallClock(at)
    file.os = 3
    zip.add(file)
    for await (const piece of piecesOf(content)) {
      file.push(piece)
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}

async function* piecesOf(content: StreamedEntry['content']): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array || typeof content === 'string') yield contentOf(content)
  else yield* content
}
