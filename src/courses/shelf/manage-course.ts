import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'
import { done, refuse, type Result } from '#platform/refusal'
import { foundThere, versionOf } from '#platform/web'
import { leadActivityTo } from '#training'
import type { CourseId } from '../ids.ts'
import { dropPack } from '../pack-disk.ts'
import { holdWholeCourse, latestPackage } from '../package-store.ts'
import { forgetTrialsOf } from '../trial/door.ts'
import { countBegun, deleteCourse, holdName, saveArchived, saveName } from './shelf-store.ts'

/** Calls a course otherwise, everywhere, for its organisation. Refusal: 'changed meanwhile'. */
export async function renameCourse(
  db: Db,
  id: CourseId,
  { name, seen }: { name: string; seen: string },
): Promise<Result<void, 'changed meanwhile'>> {
  return db.transaction(async (tx) => {
    await holdName(tx, id)
    const title = (await latestPackage(tx, id))?.title
    const found = foundThere(versionOf(title), versionOf(name), seen)
    if (found === 'changed') return refuse('changed meanwhile')
    if (found === 'as seen') await saveName(tx, id, name)
    return done(undefined)
  })
}

/** Puts a course away, or back: those who began it go on, nobody else is offered it. */
export const archiveCourse = (db: Db, id: CourseId, at: Date | null): Promise<void> =>
  db.transaction((tx) => saveArchived(tx, id, at))

/**
 * Takes a course away, with its versions and their files: the activities where it was are done on their own page again. Refusal: 'begun'
 * (what somebody did there names it: it can only be put away).
 */
export async function takeAwayCourse(
  { db, site }: Pick<Ground, 'db' | 'site'>,
  id: CourseId,
): Promise<Result<void, 'begun'>> {
  const gone = await db.transaction(async (tx) => {
    await holdWholeCourse(tx, id)
    if ((await countBegun(tx, id)) > 0) return refuse('begun')
    await forgetTrialsOf(tx, id)
    const { packageIds, activityIds } = await deleteCourse(tx, id)
    for (const activityId of activityIds) await leadActivityTo(tx, activityId, null)
    return done(packageIds)
  })
  if (!gone.ok) return gone
  // one that stays behind is swept at night
  for (const packageId of gone.value) await dropPack(site.dataDir, packageId)
  return done(undefined)
}
