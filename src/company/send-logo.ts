import { readPicture } from '#platform/files'
import type { Ask } from '#platform/web'
import type { Company } from './company.ts'
import { drawLogo } from './logo.ts'

/** The logo as a picture: drawn from its choices, or the photo that took its place. Who may see it is for whoever calls to say. */
export async function sendLogo(
  c: Ask,
  { logo, logoFileId }: Pick<Company, 'logo' | 'logoFileId'>,
): Promise<Response> {
  const { db, ground } = c.var
  const headers = { 'cache-control': 'private, no-cache' }
  const photo = logoFileId && (await readPicture(db, ground.site.dataDir, logoFileId, '320'))
  if (photo) return c.body(Buffer.from(photo.bytes), 200, { ...headers, 'content-type': photo.mediaType })
  return c.body(drawLogo(logo), 200, { ...headers, 'content-type': 'image/svg+xml' })
}
