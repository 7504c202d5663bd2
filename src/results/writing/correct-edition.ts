import type { Db, Tx } from '#platform/db'
import type { PersonId } from '#people'
import { newId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import { carryApprovals } from '../approval/door.ts'
import { articlesOf, insertArticle } from '../article-store.ts'
import { insertDraft } from '../draft-store.ts'
import type { Edition } from '../edition.ts'
import { lockEdition, readEdition } from '../edition-store.ts'
import { insertPhoto, photosOfEdition } from '../photo-store.ts'
import type { EditionId, ArticleId } from '../ids.ts'

/**
 * Begins the correction of a published edition: a draft with the same texts and photos, that will be printed as "bis". The
 * first printing stays where it is, and says that there is another.
 * Refusals: 'not published', for only what was printed is corrected. Twice with the same `id` is once.
 */
export async function correctEdition(
  db: Db,
  corrected: EditionId,
  what: { id: EditionId; why: string; by: PersonId | null; at: Date },
): Promise<{ ok: true; id: string } | Refused<'not published'>> {
  return db.transaction(async (tx) => {
    const edition = await lockEdition(tx, corrected)
    if (edition?.state !== 'published') return refuse('not published')
    const { id, why, by, at } = what
    if (await readEdition(tx, id)) return { ok: true, id }
    await insertDraft(tx, { ...edition, id, corrects: { id: corrected, why } }, by, at)
    const copies = await copyArticles(tx, edition, id, at)
    await carryApprovals(tx, corrected, copies)
    return { ok: true, id }
  })
}

async function copyArticles(
  tx: Tx,
  from: Edition,
  editionId: EditionId,
  at: Date,
): Promise<Map<string, string>> {
  const copies = new Map<string, string>()
  const photos = await photosOfEdition(tx, from.id)
  const articles = await articlesOf(tx, from.id)
  for (const [rank, article] of articles.entries()) {
    const id = newId<ArticleId>()
    const inOrder = new Date(at.getTime() + rank)
    copies.set(article.id, id)
    await insertArticle(tx, { ...article, id, editionId }, inOrder)
    const own = photos.filter(({ articleId }) => articleId === article.id)
    for (const [place, photo] of own.entries())
      await insertPhoto(tx, { ...photo, id: newId(), articleId: id }, new Date(at.getTime() + place))
  }
  return copies
}
