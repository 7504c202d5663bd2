import { offerAgain } from '#company'
import type { Db } from '#platform/db'
import type { Article } from '../article.ts'
import { deleteArticle, updateArticle } from '../article-store.ts'
import { dropPhotos } from '../drop-photos.ts'
import { photosOfEdition } from '../photo-store.ts'
import { writeInDraft, type Written } from '../writing/door.ts'

export const saveArticle = (db: Db, article: Article): Promise<Written> =>
  writeInDraft(db, article.editionId, (tx) => updateArticle(tx, article))

/** Takes an article out of a draft, with its photos; what groups had offered to it is offered again. */
export function removeArticle(
  db: Db,
  article: Pick<Article, 'id' | 'editionId' | 'actionId'>,
): Promise<Written> {
  return writeInDraft(db, article.editionId, async (tx) => {
    const photos = await photosOfEdition(tx, article.editionId)
    const own = photos.filter(({ articleId }) => articleId === article.id)
    await dropPhotos(tx, article.actionId, own)
    await deleteArticle(tx, article.id)
    await offerAgain(tx, article.editionId, article.actionId)
    return true
  })
}
