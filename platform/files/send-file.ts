import type { Db } from '#platform/db'
import { streamOf } from '#platform/web'
import { piecesOf } from './disk.ts'
import { findKept } from './keep-file.ts'
import { rangeAsked } from './range.ts'
import type { FileKind, FileId } from './stored-file.ts'

/** What a browser shows in its page; anything else is taken under its name. */
const SHOWN = new Set<FileKind>(['image', 'video', 'audio', 'pdf'])

/**
 * Answers with a file, a piece in memory at a time, for its reader only; undefined when it is not here. `asked`: the headers of the reader. A voice or a film is given by parts to
 * the players that ask so: those of Safari play nothing else (RFC 9110 § 14; of several ranges at once, the whole is given). Who may read it is
 * for the room that claimed it to say.
 */
export async function sendFile(
  db: Db,
  dataDir: string,
  id: FileId,
  asked: Headers,
): Promise<Response | undefined> {
  const file = await findKept(db, id)
  if (!file) return undefined
  const { sha256, bytes, name } = file
  const tag = `"${sha256}"`
  const headers = new Headers({
    'content-type': file.mediaType,
    'content-length': String(bytes),
    'content-disposition': `${SHOWN.has(file.kind) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
  if (file.kind !== 'audio' && file.kind !== 'video')
    return new Response(streamOf(piecesOf(dataDir, sha256)), { headers })
  headers.set('accept-ranges', 'bytes')
  headers.set('etag', tag)
  const isSame = (asked.get('if-range') ?? tag) === tag
  const range = rangeAsked(isSame ? asked.get('range') : null, bytes)
  if (range === 'whole') return new Response(streamOf(piecesOf(dataDir, sha256)), { headers })
  if (range === 'outside') {
    headers.set('content-range', `bytes */${bytes}`)
    headers.set('content-length', '0')
    return new Response(null, { status: 416, headers })
  }
  headers.set('content-range', `bytes ${range.first}-${range.last}/${bytes}`)
  headers.set('content-length', String(range.last - range.first + 1))
  return new Response(streamOf(piecesOf(dataDir, sha256, range)), { status: 206, headers })
}
