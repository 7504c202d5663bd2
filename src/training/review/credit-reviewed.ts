import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { isFoad } from '../activity.ts'
import { creditWork } from '../ledger/door.ts'
import { readActivityEver } from '../activity-store.ts'
import type { Work } from '../work.ts'

export type ReviewRefusal =
  | 'already answered'
  | 'word missing'
  | 'time not explained'
  | 'not a trainee of the group'
  | 'form sent for another'

export type Reviewed = { ok: true; creditedMinutes: number | null } | Refused<ReviewRefusal>

type Signature = {
  proof: 'work' | 'observation' | 'statement'
  by: PersonId
  why: string
  at: Date
  share?: number
}

export async function creditReviewed(
  db: Db,
  work: Work,
  { proof, by, why, at, share = 1 }: Signature,
): Promise<Reviewed> {
  const activity = await readActivityEver(db, work.activityId)
  if (!activity) throw new Error(`work ${work.id} is about no activity`)
  if (!isFoad(activity.mode)) return { ok: true, creditedMinutes: null }
  const credited = await creditWork(db, {
    activityId: work.activityId,
    personId: work.personId,
    proof,
    proofId: work.id,
    signedBy: by,
    why,
    at,
    share,
  })
  if (!credited.ok) return refuse('not a trainee of the group')
  return { ok: true, creditedMinutes: credited.minutes }
}
