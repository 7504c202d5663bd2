import type { Db } from '#platform/db'
import { deleteArticle, insertArticle, updateArticle } from '../article-store.ts'
import type { Article } from '../edition.ts'
import { lockEdition, updateEdition, type EditionWords } from '../edition-store.ts'
import { deletePhoto, photosOfEdition } from '../photo-store.ts'

export type DraftRefusal = 'already published' | 'changed meanwhile'
export type Written = { ok: true } | { ok: false; refusal: DraftRefusal }

/** Does some work in a draft while nobody else can publish it; nothing is done in an edition that is published. */
export function inDraft(db: Db, editionId: string, work: (tx: Db) => Promise<boolean>): Promise<Written> {
  return db.transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId)
    if (!edition || edition.publishedAt) return { ok: false, refusal: 'already published' }
    return (await work(tx)) ? { ok: true } : { ok: false, refusal: 'changed meanwhile' }
  })
}

/** Saves what the masthead and the front say. A correction keeps the number that it corrects. */
export async function saveEdition(
  db: Db,
  id: string,
  revision: number,
  words: EditionWords,
): Promise<Written> {
  return db.transaction(async (tx) => {
    const edition = await lockEdition(tx, id)
    const number = edition?.correctsId ? edition.number : words.number
    return inDraft(tx, id, (same) => updateEdition(same, id, revision, { ...words, number }))
  })
}

export function addArticle(db: Db, article: Omit<Article, 'revision'>, at: Date): Promise<Written> {
  return inDraft(db, article.editionId, async (tx) => {
    await insertArticle(tx, article, at)
    return true
  })
}

export const saveArticle = (db: Db, article: Article): Promise<Written> =>
  inDraft(db, article.editionId, (tx) => updateArticle(tx, article))

/** Takes an article out of a draft, with its photos. */
export function removeArticle(db: Db, article: Pick<Article, 'id' | 'editionId'>): Promise<Written> {
  return inDraft(db, article.editionId, async (tx) => {
    const photos = await photosOfEdition(tx, article.editionId)
    for (const photo of photos.filter((one) => one.articleId === article.id)) await deletePhoto(tx, photo.id)
    await deleteArticle(tx, article.id)
    return true
  })
}
