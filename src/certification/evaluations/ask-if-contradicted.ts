import type { PersonId } from '#people'
import type { Tx } from '#platform/db'
import type { GroupId } from '#actions'
import { newId } from '#platform/id'
import { insertQuestion, standingOf, type Evaluation } from '../clea/door.ts'

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
