import type { Db } from '#platform/db'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import { type Id, asId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import { appendLines, lockLedger } from './chain-store.ts'
import { creditedFor } from './credited-store.ts'
import type { ActivityId } from '../ids.ts'

export type CorrectionRefusal = 'never credited' | 'below zero' | 'above the credit' | 'changed meanwhile'

/**
 * Corrects what was credited by a new signed line: the first one stays. What is left stands between 0 and the credit.
 * A line cannot be taken back: one that was signed on another remainder than the one there now, or sent twice, is refused.
 * @param what.minutes taken away when negative, given back when positive.
 * @param what.left what was left where it was signed.
 * Refusals: 'never credited', 'changed meanwhile', 'below zero', 'above the credit'.
 */
export async function correctCredit(
  db: Db,
  what: {
    groupId: GroupId
    activityId: ActivityId
    personId: PersonId
    minutes: number
    left: number
    why: string
    by: PersonId
    at: Date
  },
): Promise<{ ok: true } | Refused<CorrectionRefusal>> {
  return db.transaction(async (tx) => {
    await lockLedger(tx, what.groupId)
    const { credited, left } = await creditedFor(tx, what.personId, what.activityId)
    if (credited === 0) return refuse('never credited')
    if (left !== what.left) return refuse('changed meanwhile')
    if (left + what.minutes < 0) return refuse('below zero')
    if (left + what.minutes > credited) return refuse('above the credit')
    const { activityId, personId, minutes, why, at, by } = what
    await appendLines(tx, what.groupId, [
      {
        activityId,
        personId,
        kind: 'correction',
        minutes,
        proof: 'correction',
        proofId: asId<Id>(''),
        signedBy: by,
        why,
        at,
      },
    ])
    return { ok: true }
  })
}
