import { readPicture } from '#platform/files'
import type { Ground } from '#platform/ground'
import type { Company } from './company.ts'
import { drawLogo } from './logo.ts'

/** The logo of a company as the file of a paper. */
export async function logoFile(
  { db, site }: Pick<Ground, 'db' | 'site'>,
  { logo, logoFileId }: Company,
): Promise<{ name: string; bytes: Uint8Array }> {
  const photo = logoFileId && (await readPicture(db, site.dataDir, logoFileId, '640'))
  if (photo) return { name: 'logo.webp', bytes: photo.bytes }
  return { name: 'logo.svg', bytes: new TextEncoder().encode(drawLogo(logo)) }
}
