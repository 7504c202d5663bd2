import type { Db, Tx } from '#platform/db'
import { forgetNotes } from '#records'
import { DAY_MS } from '#platform/time'
import type { CourseId, PackageId } from '../ids.ts'
import { deleteTrial, trialsBefore, trialsOfCourse, trialsOfPackage, type OldTrial } from './store.ts'

const KEPT_MS = DAY_MS

/** Forgets the trials that were opened more than a day ago, with all that they kept. Gives how many. */
export const forgetTrials = (db: Db, now: Date): Promise<number> =>
  db.transaction(async (tx) => forget(tx, await trialsBefore(tx, new Date(now.getTime() - KEPT_MS))))

/** Forgets those of a course that is taken away. */
export const forgetTrialsOf = async (tx: Tx, courseId: CourseId): Promise<number> =>
  forget(tx, await trialsOfCourse(tx, courseId))

/** Forgets those of a version that is taken back. */
export const forgetTrialsIn = async (tx: Tx, packageId: PackageId): Promise<number> =>
  forget(tx, await trialsOfPackage(tx, packageId))

async function forget(tx: Tx, trials: readonly OldTrial[]): Promise<number> {
  for (const { id, organisationId, pseudonym, home, places: activityIds } of trials) {
    await forgetNotes(tx, { organisationId, agent: { id: pseudonym, home }, activityIds })
    await deleteTrial(tx, id)
  }
  return trials.length
}
