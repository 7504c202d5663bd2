import type { Db, Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { Id } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import { isFoad, type Activity } from '../activity.ts'
import { minutesOf } from './effort.ts'
import type { ProofKind } from './ledger.ts'
import { appendLines, lockLedger } from './chain-store.ts'
import { creditedFor, isTakenBack } from './credited-store.ts'
import { readActivityEver } from '../activity-store.ts'
import { isTraineeOf } from '../trainee-store.ts'
import type { ActivityId } from '../ids.ts'

export type CreditRefusal = 'no such activity' | 'not at a distance' | 'not a trainee of the group'

export type Credit = { ok: true; n: number | null; minutes: number } | Refused<CreditRefusal>

/**
 * Credits an activity whose work is proven, for the minutes it is estimated to last today (Code du travail, R6313-3), or for the
 * `share` of them that was not waived. Twice is once: then `n` is null; an answer taken back lets it be credited again. `signedBy` is null when a quiz or a statement proves the work by itself.
 * Refusals: 'no such activity', 'not at a distance', 'not a trainee of the group'.
 */
export async function creditWork(db: Db, what: Proven): Promise<Credit> {
  return db.transaction((tx) => creditOnce(tx, what))
}

type Proven = {
  activityId: ActivityId
  personId: PersonId
  proof: ProofKind
  proofId: Id
  signedBy: PersonId | null
  why: string
  at: Date
  share?: number
}

/** The activity that this person may be credited for, or why they may not. */
export async function mayCredit(
  db: Db,
  { activityId, personId }: { activityId: ActivityId; personId: PersonId },
): Promise<{ ok: true; activity: Activity } | Refused<CreditRefusal>> {
  // what was done before an activity was withdrawn stays done
  const activity = await readActivityEver(db, activityId)
  if (!activity) return refuse('no such activity')
  if (!isFoad(activity.mode)) return refuse('not at a distance')
  if (!(await isTraineeOf(db, activity.groupId, personId))) return refuse('not a trainee of the group')
  return { ok: true, activity }
}

async function creditOnce(tx: Tx, { share = 1, ...what }: Proven): Promise<Credit> {
  const may = await mayCredit(tx, what)
  if (!may.ok) return may
  const { activity } = may
  await lockLedger(tx, activity.groupId)
  const minutes = minutesOf({ share }, activity.minutes)
  const before = (await creditedFor(tx, what.personId, activity.id)).credited > 0
  if (before && !(await isTakenBack(tx, what.personId, activity.id))) return { ok: true, n: null, minutes }
  const kind = before ? 'correction' : 'credit'
  const [line] = await appendLines(tx, activity.groupId, [{ ...what, kind, minutes }])
  return { ok: true, n: line?.n ?? null, minutes }
}
