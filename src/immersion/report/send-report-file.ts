import { readPicture, sendFile, type FileId } from '#platform/files'
import { notFound, type Ask } from '#platform/web'
import type { ConventionId } from '../ids.ts'
import { hostReportOf, ownReportOf } from './report-store.ts'

/** The end of the addresses of what comes with reports. */
export const FILES = ':file{voix-accueil|voix|photo}'

/**
 * A voice or a picture of the reports of this convention, to who may read them: the caller has asked. `readsOwn`: false for a host, who reads nothing of
 * what the person said. @throws notFound
 */
export async function sendReportFile(
  c: Ask,
  id: ConventionId,
  { readsOwn }: { readsOwn: boolean },
): Promise<Response> {
  const { db, ground } = c.var
  const wanted = c.req.param('file')
  if (wanted !== 'voix-accueil' && !readsOwn) throw notFound()
  const fileId =
    wanted === 'voix-accueil'
      ? (await hostReportOf(db, id))?.voiceId
      : (await ownReportOf(db, id))?.[wanted === 'photo' ? 'pictureId' : 'voiceId']
  if (!fileId) throw notFound()
  if (wanted === 'photo') return picture(c, fileId)
  const sent = await sendFile(db, ground.site.dataDir, fileId, c.req.raw.headers)
  if (!sent) throw notFound()
  return sent
}

async function picture(c: Ask, fileId: FileId): Promise<Response> {
  const found = await readPicture(c.var.db, c.var.ground.site.dataDir, fileId, c.req.query('largeur'))
  if (!found) throw notFound()
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      'content-type': found.mediaType,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
