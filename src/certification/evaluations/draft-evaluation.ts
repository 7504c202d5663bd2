import type { Actor, PersonId } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { isStale } from '#platform/web'
import type { GroupId } from '#actions'
import { refuse, type Refused } from '#platform/refusal'
import {
  deleteDraft,
  draftsOf,
  hasTrained,
  keptDrafts,
  lockPersonEvaluations,
  saveDraft,
  type Decision,
  type Draft,
  type Phase,
} from '../clea/door.ts'
import type { FrameworkId } from '../ids.ts'

export type EvaluationRefusal = 'trains this person' | 'day to come' | 'nothing to sign' | 'changed meanwhile'

/** How many lines an evaluator has now, kept or signed; or why nothing was. */
export type Written = { ok: true; count: number } | Refused<EvaluationRefusal>

/** What an evaluator writes about one person before signing; a domain without a decision has its draft taken away. */
export type Drafted = {
  groupId: GroupId
  frameworkId: FrameworkId
  personId: PersonId
  phase: Phase
  evaluatedOn: Draft['evaluatedOn']
  decisions: { domain: number; decision: Decision | null }[]
  /** The version of the drafts of this phase that the form saw. */
  seen: string
}

/**
 * Keeps an evaluator's decisions about one person, to be signed later. Refused to whoever trains them, for a day to come, and to a
 * form that would undo what was kept, or signed, since it was shown.
 */
export async function draftEvaluation(db: Db, by: Actor, what: Drafted, at: Date): Promise<Written> {
  if (what.evaluatedOn > parisDay(at)) return refuse('day to come')
  return db.transaction(async (tx) => {
    await lockPersonEvaluations(tx, what.personId)
    if (await hasTrained(tx, by.personId, what.personId)) return refuse('trains this person')
    const drafts = (await draftsOf(tx, what.groupId, by.personId)).filter(
      (draft) => draft.personId === what.personId && draft.phase === what.phase,
    )
    const stale = { seen: what.seen, kept: keptDrafts(drafts), said: keptDrafts(saidIn(what, drafts)) }
    if (isStale(stale)) return refuse('changed meanwhile')
    for (const { domain, decision } of what.decisions) {
      const { personId, phase, evaluatedOn, frameworkId } = what
      if (decision === null) await deleteDraft(tx, what.groupId, by.personId, { personId, phase, domain })
      else
        await saveDraft(
          tx,
          what.groupId,
          by.personId,
          { personId, domain, phase, decision, evaluatedOn, frameworkId },
          at,
        )
    }
    return { ok: true, count: (await draftsOf(tx, what.groupId, by.personId)).length }
  })
}

/** The drafts of this phase about this person, once what a form says is kept. */
const saidIn = (what: Drafted, drafts: readonly Draft[]): Draft[] => [
  ...drafts.filter((draft) => what.decisions.every((one) => one.domain !== draft.domain)),
  ...what.decisions.flatMap(({ domain, decision }) => (decision ? [{ ...what, domain, decision }] : [])),
]
