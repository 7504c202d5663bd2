import type { Db } from '#platform/db'
import { isFoad } from '../activity.ts'
import { creditWork, effortOf } from '../ledger/door.ts'
import { readActivity, readActivityEver } from '../activity-store.ts'
import { tellAnswered } from './tell-work.ts'
import { isTraineeOf } from '../trainee-store.ts'
import type { Work } from './work.ts'
import { decideWork, insertWork, lockWorks, replaceWaiting, worksFor } from './store.ts'

export type ReviewRefusal =
  | 'already answered'
  | 'word missing'
  | 'time not explained'
  | 'not a trainee of the group'
export type Reviewed = { ok: true; creditedMinutes: number | null } | { ok: false; refusal: ReviewRefusal }

/**
 * The trainer accepts a work: the activity is credited, if it is at a distance. A course that went too fast to be believed is credited
 * with their word as the reason. Refusals: 'already answered' (by somebody else, or the trainee replaced it), 'time not explained'.
 */
export async function acceptWork(
  db: Db,
  work: Work,
  { by, word, at }: { by: string; word: string | null; at: Date },
): Promise<Reviewed> {
  return db.transaction(async (tx) => {
    await lockWorks(tx, work.activityId, work.personId)
    const effort = await effortOf(tx, work.id)
    if (effort && !word) return { ok: false, refusal: 'time not explained' }
    if (!(await decideWork(tx, work.id, 'accepted', { by, at, word })))
      return { ok: false, refusal: 'already answered' }
    await tellAnswered(tx, work, 'accepted', { word, at })
    if (effort && word)
      return credit(tx, work, { proof: 'statement', by, why: word, at, share: effort.share })
    return credit(tx, work, { proof: 'work', by, why: 'Travail lu et accepté', at })
  })
}

/** The trainer gives a work back with a word that says what to do. Refusals: 'word missing', 'already answered'. */
export async function giveBackWork(
  db: Db,
  work: Work,
  { by, word, at }: { by: string; word: string | null; at: Date },
): Promise<Reviewed> {
  if (!word) return { ok: false, refusal: 'word missing' }
  return db.transaction(async (tx): Promise<Reviewed> => {
    if (!(await decideWork(tx, work.id, 'given back', { by, at, word })))
      return { ok: false, refusal: 'already answered' }
    await tellAnswered(tx, work, 'given back', { word, at })
    return { ok: true, creditedMinutes: null }
  })
}

/**
 * The trainer saw the work being done, and says what: an observation, or a video, a recording, a paper shown without being sent.
 * Refusals: 'word missing', 'already answered' (it was accepted before), 'not a trainee of the group'.
 */
export async function seeWork(
  db: Db,
  seen: { id: string; activityId: string; personId: string; by: string; word: string | null; at: Date },
): Promise<Reviewed> {
  const { word, at, by } = seen
  if (!word) return { ok: false, refusal: 'word missing' }
  return db.transaction(async (tx): Promise<Reviewed> => {
    const activity = await readActivity(tx, seen.activityId)
    if (!activity || !(await isTraineeOf(tx, activity.groupId, seen.personId)))
      return { ok: false, refusal: 'not a trainee of the group' }
    await lockWorks(tx, seen.activityId, seen.personId)
    const works = await worksFor(tx, seen.activityId, seen.personId)
    if (works.some((one) => one.id === seen.id)) return { ok: true, creditedMinutes: null }
    if (works.some(({ review }) => review.state === 'accepted'))
      return { ok: false, refusal: 'already answered' }
    await replaceWaiting(tx, seen.activityId, seen.personId, at)
    const work: Work = {
      id: seen.id,
      activityId: seen.activityId,
      personId: seen.personId,
      handedInAt: at,
      handedInBy: by,
      content: { kind: 'nothing' },
      review: { state: 'accepted', by, at, word },
    }
    await insertWork(tx, work)
    return credit(tx, work, { proof: 'observation', by, why: word, at })
  })
}

type Signature = {
  proof: 'work' | 'observation' | 'statement'
  by: string
  why: string
  at: Date
  share?: number
}

async function credit(tx: Db, work: Work, { proof, by, why, at, share = 1 }: Signature): Promise<Reviewed> {
  const activity = await readActivityEver(tx, work.activityId)
  if (!activity) throw new Error(`work ${work.id} is about no activity`)
  if (!isFoad(activity.mode)) return { ok: true, creditedMinutes: null }
  const credited = await creditWork(tx, {
    activityId: work.activityId,
    personId: work.personId,
    proof,
    proofId: work.id,
    signedBy: by,
    why,
    at,
    share,
  })
  if (!credited.ok) return { ok: false, refusal: 'not a trainee of the group' }
  return { ok: true, creditedMinutes: credited.minutes }
}
