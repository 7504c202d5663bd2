import { breaks, type Db } from '#platform/db'
import { approvalsOf, stateOfPage, type Approval } from '../approval/door.ts'
import { LAST_VERSION, type Bulletin, type Frozen, type Photo } from '../edition.ts'
import { lockEdition, markPublished, nextVersion } from '../edition-store.ts'
import { hasWords, referencesIn } from '../markup.ts'
import { freeze, readBulletin, textsOf } from '../bulletin/door.ts'

const publishRefusals = [
  'already published',
  'number taken',
  'no article',
  'empty article',
  'unknown reference',
  'figure not known yet',
  'masked figure',
  'photo without description',
  'photo without consent',
  'page not approved',
] as const
export type PublishRefusal = (typeof publishRefusals)[number]

/** What stands in the way of an edition, and where: the title of an article, a reference. */
export type Obstacle = { refusal: PublishRefusal; where: string }

/**
 * Publishes an edition and freezes it with its figures, their rules and the titles of its actions. Nothing of it changes
 * afterwards: the database refuses. Everything that stands in the way is said at once.
 */
export async function publishEdition(
  db: Db,
  id: string,
  by: string | null,
  now: Date,
): Promise<{ ok: true; number: number; version: number } | { ok: false; obstacles: Obstacle[] }> {
  try {
    return await db.transaction(async (tx) => {
      const edition = await lockEdition(tx, id)
      if (!edition || edition.publishedAt) return stopped('already published')
      const bulletin = await readBulletin(tx, edition)
      const frozen = await freeze(tx, bulletin, now)
      const version = edition.correctsId ? await nextVersion(tx, edition.number) : 0
      const obstacles = obstaclesTo(bulletin, frozen, await approvalsOf(tx, id))
      if (version > LAST_VERSION) obstacles.push({ refusal: 'number taken', where: String(edition.number) })
      if (obstacles.length > 0) return { ok: false, obstacles }
      await markPublished(tx, id, { version, frozen, by, at: now })
      return { ok: true, number: edition.number, version }
    })
  } catch (cause) {
    if (breaks(cause, 'bulletin_editions_number_taken')) return stopped('number taken')
    throw cause
  }
}

const stopped = (refusal: PublishRefusal): { ok: false; obstacles: Obstacle[] } => ({
  ok: false,
  obstacles: [{ refusal, where: '' }],
})

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
