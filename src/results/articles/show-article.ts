import { photosOf } from '#actions'
import type { Ask, Typed } from '#platform/web'
import { newId } from '#platform/id'
import { computeFigures, publishedActionWithId, referencesOf } from '../figures/door.ts'
import { photosOfEdition } from '../photo-store.ts'
import type { ArticlePlace } from './access.ts'
import { articlePage } from './article-page.tsx'

type Wrong = { errors?: Record<string, string>; photoWrong?: Record<string, string>; refused?: string }

/** The page of an article, with what it may show: its photos, those of its action, the figures of today. */
export async function showArticle(
  c: Ask,
  { edition, article }: ArticlePlace,
  typed: Typed,
  wrong: Wrong = {},
): Promise<Response> {
  const { db, now } = c.var
  const photos = (await photosOfEdition(db, edition.id)).filter(({ articleId }) => articleId === article.id)
  const action = await publishedActionWithId(db, article.actionId)
  const [results] = action ? await computeFigures(db, [action], now) : []
  return articlePage(c, {
    edition,
    article,
    photos,
    ofAction: await photosOf(db, article.actionId),
    figures: results ? referencesOf(results).slice(0, 60) : [],
    freshId: newId(),
    typed,
    ...wrong,
  })
}
