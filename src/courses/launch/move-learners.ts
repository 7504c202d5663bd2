import type { ActivityId } from '#training'
import type { CourseId } from '../ids.ts'
import { keepTogether } from '../keep-house.ts'
import { latestPackage, stayInVersion } from '../package-store.ts'
import { settleRegistration } from '../progress/door.ts'
import { holdRegistration, moveToPackage, registrationsOf } from '../registration-store.ts'
import { openSessionOf } from '../session-store.ts'
import type { Stand } from '../stand.ts'
import { abandonSession } from './abandon-session.ts'

/**
 * Moves those who follow a course for an activity, and have not ended it, to its latest version: what they reached in a part that is still
 * there stays, what is new is to be done, and a part that is open is closed. Who has ended keeps the version that proved it. Gives how
 * many were moved; a second time moves nobody.
 */
export async function moveLearners(
  { db, site }: Omit<Stand, 'clock'>,
  { activityId, courseId }: { activityId: ActivityId; courseId: CourseId },
  now: Date,
): Promise<number> {
  const around = { url: site.url, now }
  return keepTogether(db, async (tx) => {
    await stayInVersion(tx, courseId)
    const latest = await latestPackage(tx, courseId)
    let moved = 0
    for (const { id } of await registrationsOf(tx, activityId, courseId)) {
      const registration = await holdRegistration(tx, id)
      if (!latest || !registration || registration.proof || registration.packageId === latest.id) continue
      const open = await openSessionOf(tx, id)
      if (open) await abandonSession(tx, registration, open, around)
      await moveToPackage(tx, id, latest.id)
      await settleRegistration(tx, { ...registration, packageId: latest.id }, around)
      moved += 1
    }
    return moved
  })
}
