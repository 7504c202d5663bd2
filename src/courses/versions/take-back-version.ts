import type { Ground } from '#platform/ground'
import { done, refuse, type Result } from '#platform/refusal'
import type { CourseId, PackageId } from '../ids.ts'
import { dropPack } from '../pack-disk.ts'
import { deletePackages, holdWholeCourse, readPackage } from '../package-store.ts'
import { forgetTrialsIn } from '../trial/door.ts'
import { countAskedFor, versionsOf } from './store.ts'
import { whyStays, type WhyStays } from './version.ts'

export type TakeBackRefusal = WhyStays['why'] | 'not the latest'

/**
 * Takes back the latest version of a course, imported by mistake: nothing is left of it. Gives the version that is the latest again; undefined
 * when it was taken back already. Refusals: 'not the latest', 'only one', 'followed', 'asked for' (an activity asks for what it alone has).
 */
export async function takeBackVersion(
  { db, site }: Pick<Ground, 'db' | 'site'>,
  { courseId, id }: { courseId: CourseId; id: PackageId },
): Promise<Result<number | undefined, TakeBackRefusal>> {
  const taken = await db.transaction(async (tx) => {
    await holdWholeCourse(tx, courseId)
    if ((await readPackage(tx, id))?.courseId !== courseId) return done(undefined)
    const [latest, before] = await versionsOf(tx, { courseId, most: 2 })
    if (latest?.id !== id) return refuse('not the latest')
    if (!before) return refuse('only one')
    const activities = await countAskedFor(tx, { courseId, latest: id, before: before.id })
    const stays = whyStays({ before, learners: latest.learners, activities })
    if (stays) return refuse(stays.why)
    await forgetTrialsIn(tx, id)
    await deletePackages(tx, [id])
    return done(before.version)
  })
  // one that stays behind is swept at night
  if (taken.ok && taken.value !== undefined) await dropPack(site.dataDir, id)
  return taken
}
