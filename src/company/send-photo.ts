import { readPicture, type FileId } from '#platform/files'
import { notFound, type Ask } from '#platform/web'

/** A photo in the width that is asked, known again by its mark. Who may see it is for whoever calls to say. @throws notFound. */
export async function sendPhoto(c: Ask, fileId: FileId | undefined): Promise<Response> {
  const { db, ground } = c.var
  const found = fileId && (await readPicture(db, ground.site.dataDir, fileId, c.req.query('largeur')))
  if (!found) throw notFound()
  const headers = { etag: found.tag, 'cache-control': 'private, no-cache' }
  if (c.req.header('if-none-match') === found.tag) return c.body(null, 304, headers)
  return c.body(Buffer.from(found.bytes), 200, { ...headers, 'content-type': found.mediaType })
}
