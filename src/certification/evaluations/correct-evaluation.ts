import type { Actor } from '#people'
import { breaks, type Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import { refuse, type Refused } from '#platform/refusal'
import {
  contradict,
  evaluationsOf,
  hasTrained,
  insertEvaluation,
  insertReplacement,
  lockPersonEvaluations,
  readEvaluation,
  settleQuestion,
  type Decision,
  type Evaluation,
} from '../clea/door.ts'
import { askIfContradicted } from './ask-if-contradicted.ts'
import type { EvaluationId } from '../ids.ts'

export type CorrectionRefusal = 'trains this person' | 'day to come' | 'already corrected'

/**
 * A new signed line takes the place of another, for a reason; the first one stays readable. `id` is the new line's:
 * the same form sent twice is once.
 */
export async function correctEvaluation(
  db: Db,
  by: Actor,
  what: { id: EvaluationId; replacedId: EvaluationId; decision: Decision; evaluatedOn: Day; why: string },
  at: Date,
): Promise<{ ok: true } | Refused<CorrectionRefusal>> {
  if (what.evaluatedOn > parisDay(at)) return refuse('day to come')
  try {
    return await db.transaction(async (tx) => {
      const first = await readEvaluation(tx, what.replacedId)
      if (!first) throw new Error(`no evaluation ${what.replacedId}`)
      await lockPersonEvaluations(tx, first.personId)
      const again = await readEvaluation(tx, what.id)
      if (again) return isSame(again, what) ? { ok: true } : refuse('already corrected')
      if (await hasTrained(tx, by.personId, first.personId)) return refuse('trains this person')
      const { id, decision, evaluatedOn, why } = what
      const signedBy = { evaluatorName: by.name, evaluatorId: by.personId, writtenBy: by.personId }
      await insertEvaluation(
        tx,
        { ...first, ...signedBy, id, decision, evaluatedOn, why, origin: 'corrected' },
        at,
      )
      await insertReplacement(tx, first.id, id)
      const lines = await evaluationsOf(tx, [first.personId])
      const asked = {
        personId: first.personId,
        domain: first.domain,
        evaluatedOn: first.evaluatedOn ?? evaluatedOn,
      }
      if (!contradict(lines, asked)) await settleQuestion(tx, asked, id, by.personId, at)
      await askIfContradicted(tx, first.groupId, first.personId, first.domain, lines, at)
      return { ok: true }
    })
  } catch (cause) {
    if (breaks(cause, 'evaluation_replacements_pkey')) return refuse('already corrected')
    throw cause
  }
}

const isSame = (line: Evaluation, what: { decision: Decision; evaluatedOn: Day; why: string }): boolean =>
  line.decision === what.decision && line.evaluatedOn === what.evaluatedOn && line.why === what.why
