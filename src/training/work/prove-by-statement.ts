import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import { asId } from '#platform/id'
import type { Refused } from '#platform/refusal'
import {
  creditWork,
  mayCredit,
  insertEffort,
  isTooFast,
  type CreditRefusal,
  type Effort,
} from '../ledger/door.ts'
import { keptFound, type Found } from '../found/door.ts'
import type { Review } from '../work.ts'
import { insertWork, lockWorks, replaceWaiting, worksFor } from '../work-store.ts'
import { traced } from './traced-work.ts'
import type { ActivityId, StatementId } from '../ids.ts'

/** What a learning record says. */
type Recorded = {
  activityId: ActivityId
  personId: PersonId
  statementId: StatementId
  /** What was reached. */
  found: Found
  effort: Effort
  /** Who decided it, when somebody did: null when the record proves the work by itself. */
  signedBy: PersonId | null
  at: Date
}

type ProvenWork = { ok: true; held: boolean } | Refused<CreditRefusal>

/**
 * A learning record proves an activity: its work counts as accepted, and its minutes are credited, once however often it is
 * proven; `held` when it went too fast to be believed, until a trainer says why in `acceptWork`. Refusals: those of `creditWork`,
 * and nothing is written.
 */
export async function proveByStatement(db: Db, what: Recorded): Promise<ProvenWork> {
  return db.transaction(async (tx): Promise<ProvenWork> => {
    const { activityId, personId, statementId, effort, signedBy, at } = what
    const word = keptFound(what.found)
    await lockWorks(tx, activityId, personId)
    const may = await mayCredit(tx, what)
    if (!may.ok) return may
    const works = await worksFor(tx, activityId, personId)
    const accepted = works.some(({ review }) => review.state === 'accepted')
    const held = !accepted && isTooFast(effort, may.activity.minutes)
    if (!held) {
      const { share } = effort
      const proof = { proof: 'statement', proofId: statementId } as const
      const credit = await creditWork(tx, { activityId, personId, ...proof, share, signedBy, why: word, at })
      if (!credit.ok) return credit
    }
    if (accepted) return { ok: true, held }
    await replaceWaiting(tx, activityId, personId, at)
    const review: Review = held ? { state: 'waiting' } : { state: 'accepted', by: signedBy, at, word }
    await insertWork(tx, traced(asId(statementId), what, review))
    await insertEffort(tx, asId(statementId), effort)
    return { ok: true, held }
  })
}
