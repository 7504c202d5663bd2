import { breaks, type Db } from '#platform/db'
import type { PersonId } from '#people'
import { approvalsOf } from '../approval/door.ts'
import { freeze, readBulletin } from '../bulletin/door.ts'
import { markPublished, nextVersion } from '../draft-store.ts'
import { LAST_VERSION } from '../edition-number.ts'
import { lockEdition } from '../edition-store.ts'
import { obstaclesTo, type Obstacle, type PublishRefusal } from './obstacle.ts'
import type { EditionId } from '../ids.ts'

/**
 * Publishes an edition and freezes it with its figures, their rules and the titles of its actions. Nothing of it changes
 * afterwards: the database refuses. Everything that stands in the way is said at once.
 */
export async function publishEdition(
  db: Db,
  id: EditionId,
  by: PersonId | null,
  now: Date,
): Promise<{ ok: true; number: number; version: number } | { ok: false; obstacles: Obstacle[] }> {
  try {
    return await db.transaction(async (tx) => {
      const edition = await lockEdition(tx, id)
      if (edition?.state !== 'draft') return stopped('already published')
      const bulletin = await readBulletin(tx, edition)
      const frozen = await freeze(tx, bulletin, now)
      const version = edition.corrects ? await nextVersion(tx, edition.number) : 0
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
