import type { Db } from '#platform/db'
import { claimFile, receiveFile, type ReceiveRefusal } from '#platform/files'
import type { Ground } from '#platform/ground'
import { inDraft, type Written } from './draft.ts'
import type { Article, Photo } from '../edition.ts'
import { deletePhoto, insertPhoto, readPhoto, updatePhoto } from '../photo-store.ts'

const MOST_BYTES = 15_000_000

export type PhotoRefusal = ReceiveRefusal | 'nothing chosen'

/**
 * Puts a photo that was sent, one of the action's, or a drawing of the house, in an article. Its description and consent may come later: publishing
 * asks for them. Twice with the same id is once.
 */
export async function addPhoto(
  ground: Ground,
  article: Article,
  photo: Omit<Photo, 'articleId'>,
  sent: File | undefined,
  at: Date,
): Promise<Written | { ok: false; refusal: PhotoRefusal }> {
  if (!sent && !photo.drawing && !photo.fileId) return { ok: false, refusal: 'nothing chosen' }
  if (!sent) return keep(ground.db, { ...photo, articleId: article.id }, article, at)
  const content = new Uint8Array(await sent.arrayBuffer())
  const given = { content, name: sent.name, kinds: ['image'] as const, maxBytes: MOST_BYTES, at }
  const received = await receiveFile(ground.db, ground.site.dataDir, given)
  if (!received.ok) return received
  const whole = { ...photo, drawing: null, fileId: received.file.id, articleId: article.id }
  return keep(ground.db, whole, article, at)
}

function keep(db: Db, photo: Photo, article: Article, at: Date): Promise<Written> {
  return inDraft(db, article.editionId, async (tx) => {
    if (await readPhoto(tx, photo.id)) return true
    // A photo of the action belongs to it already, and is claimed: then there is nothing to claim.
    if (photo.fileId) await claimFile(tx, photo.fileId, at)
    await insertPhoto(tx, photo, at)
    return true
  })
}

type Said = Pick<Photo, 'id' | 'description' | 'caption' | 'consent' | 'consentOn'>

/** What is said of a photo: its description for who does not see it, its caption, the consent of who is on it. */
export function savePhoto(db: Db, article: Article, said: Said): Promise<Written> {
  return inDraft(db, article.editionId, async (tx) => {
    await updatePhoto(tx, said)
    return true
  })
}

export function removePhoto(db: Db, article: Article, id: string): Promise<Written> {
  return inDraft(db, article.editionId, async (tx) => {
    await deletePhoto(tx, id)
    return true
  })
}
