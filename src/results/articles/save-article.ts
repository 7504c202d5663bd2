import type { Db } from '#platform/db'
import type { Article } from '../article.ts'
import { deleteArticle, updateArticle } from '../article-store.ts'
import { deletePhoto, photosOfEdition } from '../photo-store.ts'
import { writeInDraft, type Written } from '../writing/door.ts'

export const saveArticle = (db: Db, article: Article): Promise<Written> =>
  writeInDraft(db, article.editionId, (tx) => updateArticle(tx, article))

/** Takes an article out of a draft, with its photos. */
export function removeArticle(db: Db, article: Pick<Article, 'id' | 'editionId'>): Promise<Written> {
  return writeInDraft(db, article.editionId, async (tx) => {
    const photos = await photosOfEdition(tx, article.editionId)
    for (const photo of photos.filter(({ articleId }) => articleId === article.id))
      await deletePhoto(tx, photo.id)
    await deleteArticle(tx, article.id)
    return true
  })
}
