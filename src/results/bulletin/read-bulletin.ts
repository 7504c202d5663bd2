import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { articlesOf } from '../article-store.ts'
import type { Bulletin, Edition, Frozen } from '../edition.ts'
import { referencesIn } from '../markup.ts'
import { photosOfEdition } from '../photo-store.ts'
import { resolveReferences, actionTitles } from '../figures/door.ts'

/** An edition with its articles and their photos. */
export async function readBulletin<E extends Edition>(db: Db, edition: E): Promise<Bulletin<E>> {
  const articles = await articlesOf(db, edition.id)
  const photos = await photosOfEdition(db, edition.id)
  return {
    edition,
    articles: articles.map((article) => ({
      ...article,
      photos: photos.filter((photo) => photo.articleId === article.id),
    })),
  }
}

/** Every text of an edition where a figure may stand. */
export const textsOf = ({ edition, articles }: Bulletin): string[] => [
  edition.front,
  ...articles.flatMap((article) => [article.chapo, article.body]),
]

/** What would be frozen if the edition were published at this instant; references that lead nowhere are absent. */
export async function freeze(db: Db, bulletin: Bulletin, now: Date): Promise<Frozen> {
  const figures = await resolveReferences(db, referencesIn(...textsOf(bulletin)), now)
  const titles = await actionTitles(
    db,
    bulletin.articles.map((article) => article.actionId),
  )
  return { figures, titles, computedOn: parisDay(now) }
}
