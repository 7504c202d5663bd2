import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { versionOf, type Kept } from '#platform/web'
import type { GroupId } from '#actions'
import { newId } from '#platform/id'
import { refuse } from '#platform/refusal'
import {
  draftsOf,
  evaluationsOf,
  hasTrained,
  insertEvaluation,
  keptDrafts,
  lockPersonEvaluations,
  takeDrafts,
  type Draft,
} from '../clea/door.ts'
import { askIfContradicted } from './ask-if-contradicted.ts'
import type { Written } from './draft-evaluation.ts'

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
): Promise<Written> {
  return db.transaction(async (tx) => {
    const people = [...new Set((await draftsOf(tx, groupId, by.personId)).map((draft) => draft.personId))]
    for (const personId of people.toSorted()) {
      await lockPersonEvaluations(tx, personId)
      if (await hasTrained(tx, by.personId, personId)) return refuse('trains this person')
    }
    const drafts = await takeDrafts(tx, groupId, by.personId)
    if (drafts.length === 0) return refuse('nothing to sign')
    if (seen !== versionOf(keptToSign(drafts))) return refuse('changed meanwhile')
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
