import type { Db } from '#platform/db'
import { claimFile, receiveSent, type ReceiveRefusal } from '#platform/files'
import type { Ground } from '#platform/ground'
import { asId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import type { Article } from '../article.ts'
import type { Photo, PhotoText, Picture } from '../photo.ts'
import { dropPhotos } from '../drop-photos.ts'
import { insertPhoto, readPhoto, updatePhoto } from '../photo-store.ts'
import { writeInDraft, type Written } from '../writing/door.ts'
import type { PhotoId } from '../ids.ts'

const MOST_BYTES = 15_000_000

export type PhotoRefusal = ReceiveRefusal | 'nothing chosen'

/**
 * Puts a photo that was sent, one of the action's, or a drawing of the house, in an article. Its description and consent may come later: publishing
 * asks for them. Twice with the same id is once.
 */
export async function addPhoto(
  ground: Ground,
  article: Article,
  { id, ...text }: PhotoText & { id: PhotoId },
  chosen: File | Picture | undefined,
  at: Date,
): Promise<Written | Refused<PhotoRefusal>> {
  if (!chosen) return refuse('nothing chosen')
  const photo = { ...text, id, articleId: article.id }
  if (!(chosen instanceof File)) return keep(ground.db, { ...photo, picture: chosen }, article, at)
  const wish = { kinds: ['image'] as const, maxBytes: MOST_BYTES, at }
  const received = await receiveSent(ground.db, ground.site.dataDir, chosen, wish)
  if (!received.ok) return received
  return keep(ground.db, { ...photo, picture: { fileId: asId(received.file.id) } }, article, at)
}

function keep(db: Db, photo: Photo, article: Article, at: Date): Promise<Written> {
  return writeInDraft(db, article.editionId, async (tx) => {
    if (await readPhoto(tx, photo.id)) return true
    if ('fileId' in photo.picture) {
      const claimed = await claimFile(tx, photo.picture.fileId, at)
      // a photo of the action belongs to it, and was claimed there
      if (!claimed.ok && claimed.refusal !== 'file already used') throw new Error(claimed.refusal)
    }
    await insertPhoto(tx, photo, at)
    return true
  })
}

/** What is said of a photo: its description for who does not see it, its caption, the consent of who is on it. */
export function savePhoto(db: Db, article: Article, id: PhotoId, text: PhotoText): Promise<Written> {
  return writeInDraft(db, article.editionId, async (tx) => {
    await updatePhoto(tx, id, text)
    return true
  })
}

export function removePhoto(db: Db, article: Article, id: PhotoId): Promise<Written> {
  return writeInDraft(db, article.editionId, async (tx) => {
    const photo = await readPhoto(tx, id)
    if (photo) await dropPhotos(tx, article.actionId, [photo])
    return true
  })
}
