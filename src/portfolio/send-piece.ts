import { readPicture, sendFile } from '#platform/files'
import { notFound, type Ask } from '#platform/web'
import type { Piece } from './evidence.ts'

/**
 * The file of a piece: a picture in the width that is asked, a voice or a film by parts; a film of which a width is asked gives its picture. Who may
 * open it is for whoever calls to say.
 * @throws notFound.
 */
export async function sendPiece(
  c: Ask,
  piece: Pick<Piece, 'fileId' | 'kind' | 'pictureFileId'>,
): Promise<Response> {
  const { db, ground } = c.var
  const width = c.req.query('largeur')
  const pictureId = piece.kind === 'image' ? piece.fileId : width && piece.pictureFileId
  if (pictureId) {
    const picture = await readPicture(db, ground.site.dataDir, pictureId, width)
    if (!picture) throw notFound()
    const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }
    return c.body(new Uint8Array(picture.bytes), 200, { ...headers, 'content-type': picture.mediaType })
  }
  const sent = await sendFile(db, ground.site.dataDir, piece.fileId, c.req.raw.headers)
  if (!sent) throw notFound()
  return sent
}
