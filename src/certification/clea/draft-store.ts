import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { Kept } from '#platform/web'
import type { PersonId } from '#people'
import type { GroupId } from '#actions'
import type { Decision, Phase } from './evaluation.ts'
import type { FrameworkId } from '../ids.ts'

/** What an evaluator has in mind about one domain, before signing. */
export type Draft = {
  personId: PersonId
  domain: number
  phase: Phase
  decision: Decision
  evaluatedOn: Day
  frameworkId: FrameworkId
}

/** What a form about one person saw of them. */
export const keptDrafts = (drafts: readonly Draft[]): Kept =>
  drafts
    .map(({ phase, domain, decision, evaluatedOn }) => [phase, domain, decision, evaluatedOn] as const)
    .toSorted(([onePhase, one], [otherPhase, other]) => onePhase.localeCompare(otherPhase) || one - other)

export async function saveDraft(
  tx: Tx,
  groupId: GroupId,
  evaluatorId: PersonId,
  draft: Draft,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into certification.evaluation_drafts (
      group_id, person_id, framework_id, domain, phase, evaluator_id, decision, evaluated_on, drafted_at
    ) values (
      ${groupId}, ${draft.personId}, ${draft.frameworkId}, ${draft.domain}, ${draft.phase}, ${evaluatorId}, ${draft.decision},
      ${draft.evaluatedOn}, ${at}
    )
    on conflict (evaluator_id, group_id, person_id, phase, domain) do update
    set decision = excluded.decision, evaluated_on = excluded.evaluated_on, drafted_at = excluded.drafted_at`)
}

export async function deleteDraft(
  tx: Tx,
  groupId: GroupId,
  evaluatorId: PersonId,
  draft: Pick<Draft, 'personId' | 'phase' | 'domain'>,
): Promise<void> {
  await tx.run(sql`
    delete from certification.evaluation_drafts
    where evaluator_id = ${evaluatorId} and group_id = ${groupId} and person_id = ${draft.personId}
      and phase = ${draft.phase} and domain = ${draft.domain}`)
}

/** The drafts of this evaluator in this group: nobody else reads them. */
export async function draftsOf(db: Db, groupId: GroupId, evaluatorId: PersonId): Promise<Draft[]> {
  return db.rows<Draft>(sql`
    select d.person_id as "personId", d.domain, d.phase, d.decision, d.evaluated_on as "evaluatedOn", d.framework_id as "frameworkId"
    from certification.evaluation_drafts d
    where d.group_id = ${groupId} and d.evaluator_id = ${evaluatorId}
    order by d.person_id, d.phase, d.domain`)
}

/** How many drafts this evaluator has in each group. */
export async function countDrafts(db: Db, evaluatorId: PersonId): Promise<Map<string, number>> {
  const rows = await db.rows<{ groupId: GroupId; count: number }>(sql`
    select group_id as "groupId", count(*) as count
    from certification.evaluation_drafts
    where evaluator_id = ${evaluatorId}
    group by group_id`)
  return new Map(rows.map((row) => [row.groupId, row.count]))
}

/** Takes the drafts away in order to sign them: each is signed once, even by two presses. */
export async function takeDrafts(tx: Tx, groupId: GroupId, evaluatorId: PersonId): Promise<Draft[]> {
  return tx.rows<Draft>(sql`
    delete from certification.evaluation_drafts
    where group_id = ${groupId} and evaluator_id = ${evaluatorId}
    returning person_id as "personId", domain, phase, decision, evaluated_on as "evaluatedOn", framework_id as "frameworkId"`)
}
