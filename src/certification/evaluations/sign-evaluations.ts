import type { Actor, PersonId } from '#people'
import type { Db, Tx } from '#platform/db'
import { parisDay } from '#platform/time'
import { versionOf, isStale, type Kept } from '#platform/web'
import type { GroupId } from '#actions'
import { newId } from '#platform/id'
import {
  deleteDraft,
  draftsOf,
  evaluationsOf,
  hasTrained,
  insertEvaluation,
  insertQuestion,
  keptDrafts,
  lockPersonEvaluations,
  saveDraft,
  standingOf,
  takeDrafts,
  type Decision,
  type Draft,
  type Evaluation,
  type Phase,
} from '../clea/door.ts'
import type { FrameworkId } from '../ids.ts'

export type EvaluationRefusal = 'trains this person' | 'day to come' | 'nothing to sign' | 'changed meanwhile'
type Result = { ok: true; count: number } | { ok: false; refusal: EvaluationRefusal }

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
export async function draftEvaluation(db: Db, by: Actor, what: Drafted, at: Date): Promise<Result> {
  if (what.evaluatedOn > parisDay(at)) return { ok: false, refusal: 'day to come' }
  return db.transaction(async (tx) => {
    await lockPersonEvaluations(tx, what.personId)
    if (await hasTrained(tx, by.personId, what.personId)) return { ok: false, refusal: 'trains this person' }
    const drafts = (await draftsOf(tx, what.groupId, by.personId)).filter(
      (draft) => draft.personId === what.personId && draft.phase === what.phase,
    )
    const stale = { seen: what.seen, kept: keptDrafts(drafts), said: keptDrafts(saidIn(what, drafts)) }
    if (isStale(stale)) return { ok: false, refusal: 'changed meanwhile' }
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

/**
 * An evaluator signs all they have in mind for a group: from then on these lines never change. Somebody they trained
 * meanwhile stops it all, and so does a decision kept since the page was shown: nobody signs what they have not read. A result that
 * contradicts another of the same day opens a question.
 */
export async function signEvaluations(
  db: Db,
  by: Actor,
  { groupId, seen }: { groupId: GroupId; seen: string },
  at: Date,
): Promise<Result> {
  return db.transaction(async (tx) => {
    const people = [...new Set((await draftsOf(tx, groupId, by.personId)).map((draft) => draft.personId))]
    for (const personId of people.toSorted()) {
      await lockPersonEvaluations(tx, personId)
      if (await hasTrained(tx, by.personId, personId)) return { ok: false, refusal: 'trains this person' }
    }
    const drafts = await takeDrafts(tx, groupId, by.personId)
    if (drafts.length === 0) return { ok: false, refusal: 'nothing to sign' }
    if (seen !== versionOf(keptToSign(drafts))) return { ok: false, refusal: 'changed meanwhile' }
    for (const draft of drafts) {
      const signed = {
        id: newId(),
        ...draft,
        groupId,
        evaluatorName: by.name,
        evaluatorId: by.personId,
        origin: 'signed' as const,
        why: null,
        writtenBy: by.personId,
      }
      await insertEvaluation(tx, signed, at)
    }
    const lines = await evaluationsOf(tx, people)
    for (const { personId, domain } of drafts)
      await askIfContradicted(tx, groupId, personId, domain, lines, at)
    return { ok: true, count: drafts.length }
  })
}

/** What a page to sign showed: everything about everybody. */
export const keptToSign = (drafts: readonly Draft[]): Kept =>
  [...Map.groupBy(drafts, (draft) => draft.personId)]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .flatMap(([personId, theirs]) => keptDrafts(theirs).map((line) => [personId, ...line]))

/** Opens a question when the lines about one domain of one person contradict each other; true when they do. */
export async function askIfContradicted(
  tx: Tx,
  groupId: GroupId,
  personId: PersonId,
  domain: number,
  lines: readonly Evaluation[],
  at: Date,
): Promise<boolean> {
  const { state, on } = standingOf(
    domain,
    lines.filter((line) => line.personId === personId),
  )
  if (state !== 'contradicted' || on === null) return false
  await insertQuestion(tx, { id: newId(), groupId, personId, domain, evaluatedOn: on }, at)
  return true
}
