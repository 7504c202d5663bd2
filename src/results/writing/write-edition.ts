import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/db'
import { carryApprovals } from '../approval/door.ts'
import { articlesOf, deleteArticle, insertArticle } from '../article-store.ts'
import type { Edition } from '../edition.ts'
import { deleteDraft, insertEdition, lockEdition, readEdition } from '../edition-store.ts'
import { deletePhoto, insertPhoto, photosOfEdition } from '../photo-store.ts'

/**
 * Begins the correction of a published edition: a draft with the same texts and photos, that will be printed as "bis". The
 * first printing stays where it is, and says that there is another.
 * Refusals: 'not published', for only what was printed is corrected. Twice with the same `id` is once.
 */
export async function correctEdition(
  db: Db,
  corrected: string,
  what: { id: string; why: string; by: string | null; at: Date },
): Promise<{ ok: true; id: string } | { ok: false; refusal: 'not published' }> {
  return db.transaction(async (tx) => {
    const edition = await lockEdition(tx, corrected)
    if (!edition?.publishedAt) return { ok: false, refusal: 'not published' }
    if (await readEdition(tx, what.id)) return { ok: true, id: what.id }
    await insertEdition(
      tx,
      { ...edition, id: what.id, correctsId: corrected, correctionWhy: what.why },
      what.by,
      what.at,
    )
    const copies = await copyArticles(tx, edition, what.id, what.at)
    await carryApprovals(tx, corrected, copies)
    return { ok: true, id: what.id }
  })
}

async function copyArticles(
  tx: Db,
  from: Edition,
  editionId: string,
  at: Date,
): Promise<Map<string, string>> {
  const copies = new Map<string, string>()
  const photos = await photosOfEdition(tx, from.id)
  const articles = await articlesOf(tx, from.id)
  for (const [rank, article] of articles.entries()) {
    const id = randomUUID()
    const inOrder = new Date(at.getTime() + rank)
    copies.set(article.id, id)
    await insertArticle(tx, { ...article, id, editionId }, inOrder)
    for (const [place, photo] of photos.filter((one) => one.articleId === article.id).entries())
      await insertPhoto(tx, { ...photo, id: randomUUID(), articleId: id }, new Date(at.getTime() + place))
  }
  return copies
}

/** Throws a draft away, with its articles and photos. A published edition is never thrown away. */
export async function dropDraft(
  db: Db,
  id: string,
): Promise<{ ok: true } | { ok: false; refusal: 'already published' }> {
  return db.transaction(async (tx) => {
    const edition = await lockEdition(tx, id)
    if (edition?.publishedAt) return { ok: false, refusal: 'already published' }
    for (const photo of await photosOfEdition(tx, id)) await deletePhoto(tx, photo.id)
    for (const article of await articlesOf(tx, id)) await deleteArticle(tx, article.id)
    await deleteDraft(tx, id)
    return { ok: true }
  })
}
