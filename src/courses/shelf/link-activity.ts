import { isFoad, leadActivityTo, readActivity, type ActivityId } from '#training'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { keepTogether } from '../keep-house.ts'
import { deleteLink, readLink, saveLink } from '../link-store.ts'
import { latestPackage, stayInVersion } from '../package-store.ts'
import { ausOf } from '../structure-store.ts'
import { holdRegistration, registrationsOf } from '../registration-store.ts'
import { settleRegistration } from '../progress/door.ts'
import type { Stand } from '../stand.ts'
import type { CourseId, AuId } from '../ids.ts'

export type LinkRefusal =
  | 'no such activity'
  | 'put away'
  | 'not at a distance'
  | 'no such part'
  | 'nothing to prove'

type NewLink = {
  activityId: ActivityId
  courseId: CourseId
  /** Null for the whole course. */
  auId: AuId | null
  by: PersonId | null
}

/**
 * An activity is done in a course from now on, in place of another if there was one. Those who follow it already keep what they
 * reached. Refusals: 'no such activity', 'put away', 'not at a distance', 'no such part', 'nothing to prove' (no au of it asks anything).
 */
export async function linkActivity(
  { db, site }: Omit<Stand, 'clock'>,
  { activityId, courseId, auId, by }: NewLink,
  now: Date,
): Promise<{ ok: true } | Refused<LinkRefusal>> {
  return keepTogether(db, async (tx) => {
    const activity = await readActivity(tx, activityId)
    await stayInVersion(tx, courseId)
    const latest = await latestPackage(tx, courseId)
    if (!activity || !latest) return refuse('no such activity')
    if (latest.archivedAt) return refuse('put away')
    if (!isFoad(activity.mode)) return refuse('not at a distance')
    const aus = (await ausOf(tx, latest.id)).filter(({ id }) => auId === null || id === auId)
    if (aus.length === 0) return refuse('no such part')
    if (aus.every(({ asked }) => asked.moveOn === 'NotApplicable')) return refuse('nothing to prove')
    await saveLink(tx, { activityId, courseId, auId, linkedAt: now, linkedBy: by })
    await leadActivityTo(tx, activityId, `/cours/suivre/${activityId}`)
    for (const { id } of await registrationsOf(tx, activityId, courseId)) {
      const registration = await holdRegistration(tx, id)
      if (registration) await settleRegistration(tx, registration, { url: site.url, now })
    }
    return { ok: true }
  })
}

/** The activity is done on its own page again; what was credited stays. */
export async function unlinkActivity(
  { db }: Pick<Stand, 'db'>,
  { activityId, courseId }: { activityId: ActivityId; courseId: CourseId },
): Promise<void> {
  await db.transaction(async (tx) => {
    if ((await readLink(tx, activityId))?.courseId !== courseId) return
    await deleteLink(tx, activityId)
    await leadActivityTo(tx, activityId, null)
  })
}
