import { offerAgain } from '#company'
import type { Db } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import { articlesOf, deleteArticle } from '../article-store.ts'
import { deleteDraft } from '../draft-store.ts'
import { lockEdition } from '../edition-store.ts'
import { dropPhotos } from '../drop-photos.ts'
import { photosOfEdition } from '../photo-store.ts'
import type { EditionId } from '../ids.ts'

/** Throws a draft away, with its articles and photos. A published edition is never thrown away. */
export async function dropDraft(db: Db, id: EditionId): Promise<{ ok: true } | Refused<'already published'>> {
  return db.transaction(async (tx) => {
    const edition = await lockEdition(tx, id)
    if (edition?.state === 'published') return refuse('already published')
    const photos = await photosOfEdition(tx, id)
    for (const article of await articlesOf(tx, id)) {
      const own = photos.filter(({ articleId }) => articleId === article.id)
      await dropPhotos(tx, article.actionId, own)
      await deleteArticle(tx, article.id)
    }
    await offerAgain(tx, id)
    await deleteDraft(tx, id)
    return { ok: true }
  })
}
