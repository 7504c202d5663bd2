import type { Db } from '#platform/db'
import type { Article } from '../article.ts'
import { insertArticle } from '../article-store.ts'
import { writeInDraft, type Written } from './write-in-draft.ts'

/** Begins the article of an action in a draft. */
export function addArticle(db: Db, article: Omit<Article, 'revision'>, at: Date): Promise<Written> {
  return writeInDraft(db, article.editionId, async (tx) => {
    await insertArticle(tx, article, at)
    return true
  })
}
