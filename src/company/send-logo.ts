import { readPicture } from '#platform/files'
import type { Ask } from '#platform/web'
import { printOf, type Company } from './company.ts'
import { drawLogo } from './logo.ts'

/**
 * The logo as a picture: drawn from its choices, or the photo that took its place. A browser that asks for this very one keeps it for a day. Who may
 * see it is for whoever calls to say.
 */
export async function sendLogo(c: Ask, company: Pick<Company, 'logo' | 'logoFileId'>): Promise<Response> {
  const { db, ground } = c.var
  const { logo, logoFileId } = company
  const isThisOne = c.req.query('v') === printOf(company)
  const headers = { 'cache-control': isThisOne ? 'private, max-age=86400' : 'private, no-cache' }
  const photo = logoFileId && (await readPicture(db, ground.site.dataDir, logoFileId, '320'))
  if (photo) return c.body(Buffer.from(photo.bytes), 200, { ...headers, 'content-type': photo.mediaType })
  return c.body(drawLogo(logo), 200, { ...headers, 'content-type': 'image/svg+xml' })
}
