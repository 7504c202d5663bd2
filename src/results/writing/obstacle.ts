import { stateOfPage, type Approval } from '../approval/door.ts'
import { textsOf } from '../bulletin/door.ts'
import type { Bulletin, Frozen } from '../edition.ts'
import { hasWords, referencesIn } from '../markup.ts'
import type { Photo } from '../photo.ts'

export type PublishRefusal =
  | 'already published'
  | 'number taken'
  | 'no article'
  | 'empty article'
  | 'unknown reference'
  | 'figure not known yet'
  | 'masked figure'
  | 'photo without description'
  | 'photo without consent'
  | 'page not approved'

/** What stands in the way of an edition, and where: the title of an article, a reference. */
export type Obstacle = { refusal: PublishRefusal; where: string }

/** What stands in the way of this edition, in the order in which it is read. */
export function obstaclesTo(
  bulletin: Bulletin,
  frozen: Frozen,
  approvals: ReadonlyMap<string, Approval>,
): Obstacle[] {
  const { articles } = bulletin
  return [
    ...(articles.length === 0 ? [{ refusal: 'no article' as const, where: '' }] : []),
    ...articles
      .filter((article) => !hasWords(article.body))
      .map(({ title }) => ({ refusal: 'empty article' as const, where: title })),
    ...referencesIn(...textsOf(bulletin)).flatMap((text) => faultOf(text, frozen)),
    ...articles.flatMap(({ title, photos }) => photos.flatMap((photo) => missingOf(photo, title))),
    ...articles
      .filter((article) => stateOfPage(article, approvals.get(article.id)) !== 'approved')
      .map(({ title }) => ({ refusal: 'page not approved' as const, where: title })),
  ]
}

function faultOf(text: string, { figures }: Frozen): Obstacle[] {
  const figure = figures[text]
  if (!figure) return [{ refusal: 'unknown reference', where: text }]
  if (figure.masked) return [{ refusal: 'masked figure', where: text }]
  return figure.value === null ? [{ refusal: 'figure not known yet', where: text }] : []
}

function missingOf({ description, consent }: Photo, title: string): Obstacle[] {
  const missing: PublishRefusal[] = []
  if (description === '') missing.push('photo without description')
  if (consent === null) missing.push('photo without consent')
  return missing.map((refusal) => ({ refusal, where: title }))
}
