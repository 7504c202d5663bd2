import { readPicture, streamFile } from '#platform/files'
import { notFound, streamOf, type Ask } from '#platform/web'
import type { Piece } from './evidence.ts'

const SHOWN = /^(?:image|video|audio)\/|^application\/pdf$/

/** The file of a piece, in the width that is asked when it is a picture. Who may open it is for whoever calls to say. @throws notFound. */
export async function sendPiece(c: Ask, piece: Piece): Promise<Response> {
  const { db, ground } = c.var
  const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }
  if (piece.kind === 'image') {
    const picture = await readPicture(db, ground.site.dataDir, piece.fileId, c.req.query('largeur'))
    if (!picture) throw notFound()
    return c.body(new Uint8Array(picture.bytes), 200, { ...headers, 'content-type': picture.mediaType })
  }
  const found = await streamFile(db, ground.site.dataDir, piece.fileId)
  if (!found) throw notFound()
  const { mediaType, bytes, name } = found.file
  const way = SHOWN.test(mediaType) ? 'inline' : 'attachment'
  return c.body(streamOf(piecesOf(found.content)), 200, {
    ...headers,
    'content-type': mediaType,
    'content-length': String(bytes),
    'content-disposition': `${way}; filename*=UTF-8''${encodeURIComponent(name)}`,
  })
}

async function* piecesOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  yield* content
}
