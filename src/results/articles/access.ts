import { idIn, notFound, type Ask } from '#platform/web'
import type { Article } from '../article.ts'
import { readArticle } from '../article-store.ts'
import type { Edition } from '../edition.ts'
import { editionIn } from '../writing/door.ts'

export type ArticlePlace = { edition: Edition; article: Article; here: string }

/** The article that is asked for, and the address where it is written. @throws SignInNeeded or notFound */
export async function articleIn(c: Ask): Promise<ArticlePlace> {
  const edition = await editionIn(c)
  const article = await readArticle(c.var.db, idIn(c, 'article'))
  if (article?.editionId !== edition.id) throw notFound()
  return { edition, article, here: `/bulletin/redaction/${edition.id}/articles/${article.id}` }
}
