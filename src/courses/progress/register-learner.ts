import type { Tx } from '#platform/db'
import { pseudonymOf } from '#records'
import { groupIdsOf, readActivity, type ActivityId } from '#training'
import type { PersonId } from '#people'
import { newId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import { readLink } from '../link-store.ts'
import { latestPackage, stayInVersion } from '../package-store.ts'
import { readAu } from '../structure-store.ts'
import type { Au } from '../package.ts'
import type { Registration } from '../registration.ts'
import { findRegistration, holdRegistration, insertRegistration } from '../registration-store.ts'
import { settleRegistration } from './settle-registration.ts'
import type { AuId, CourseId } from '../ids.ts'

export type RegisterRefusal = 'no course here' | 'not a trainee' | 'no such part'
export type Registered = { ok: true; registration: Registration; au: Au } | Refused<RegisterRefusal>

/**
 * The registration of a trainee in the course of an activity, made the first time with its latest version, and held until the end
 * of the transaction, with the au asked for if the activity asks for it. What asks nothing is satisfied at once (cmi5 9.6.1).
 */
export async function registerLearner(
  tx: Tx,
  { activityId, personId, auId }: { activityId: ActivityId; personId: PersonId; auId: AuId },
  { url, now }: { url: string; now: Date },
): Promise<Registered> {
  const activity = await readActivity(tx, activityId)
  const link = await readLink(tx, activityId)
  if (!activity || !link) return refuse('no course here')
  if (!(await groupIdsOf(tx, personId)).includes(activity.groupId)) return refuse('not a trainee')
  const who = { activityId, personId, courseId: link.courseId }
  const known = await findRegistration(tx, who)
  const made = !known && (await make(tx, who, { url, now }))
  const found = known ?? (await findRegistration(tx, who))
  const registration = found && (await holdRegistration(tx, found.id))
  if (!registration) throw new Error('a registration that was just made is not there')
  if (made) await settleRegistration(tx, registration, { url, now })
  const au = await readAu(tx, registration.packageId, auId)
  if (!au || (link.auId && link.auId !== au.id)) return refuse('no such part')
  return { ok: true, registration, au }
}

async function make(
  tx: Tx,
  who: { activityId: ActivityId; personId: PersonId; courseId: CourseId },
  { url, now }: { url: string; now: Date },
): Promise<boolean> {
  await stayInVersion(tx, who.courseId)
  const latest = await latestPackage(tx, who.courseId)
  if (!latest) throw new Error('a course without a package')
  const pseudonym = await pseudonymOf(tx, who.personId, url, now)
  const made = { id: newId(), pseudonym, packageId: latest.id, home: url, registeredAt: now }
  return insertRegistration(tx, { ...who, ...made })
}
