import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { Kept } from '#platform/web'
import { sameAs, type PersonId } from '#people'
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
    where evaluator_id = ${sameAs(evaluatorId)} and group_id = ${groupId} and person_id = ${sameAs(draft.personId)}
      and phase = ${draft.phase} and domain = ${draft.domain}`)
}

/** Of two drafts about one person, written twice or by an evaluator with two accounts, the last that was kept. */
const last = sql`
  select distinct on (p.canonical_id, d.phase, d.domain)
    p.canonical_id as "personId", d.domain, d.phase, d.decision, d.evaluated_on as "evaluatedOn",
    d.framework_id as "frameworkId"`

const lastFirst = sql`
  order by p.canonical_id, d.phase, d.domain, d.drafted_at desc, d.person_id = p.canonical_id desc,
    d.evaluator_id = (select people.published_canonical(d.evaluator_id)) desc`

/** The drafts of this evaluator in this group: nobody else reads them. */
export async function draftsOf(db: Db, groupId: GroupId, evaluatorId: PersonId): Promise<Draft[]> {
  return db.rows<Draft>(sql`
    ${last}
    from certification.evaluation_drafts d
    join people.published_persons p on p.id = d.person_id
    where d.group_id = ${groupId} and d.evaluator_id = ${sameAs(evaluatorId)}
    ${lastFirst}`)
}

/** How many drafts this evaluator has in each group. */
export async function countDrafts(db: Db, evaluatorId: PersonId): Promise<Map<string, number>> {
  const rows = await db.rows<{ groupId: GroupId; count: number }>(sql`
    select d.group_id as "groupId", count(distinct (p.canonical_id, d.phase, d.domain)) as count
    from certification.evaluation_drafts d
    join people.published_persons p on p.id = d.person_id
    where d.evaluator_id = ${sameAs(evaluatorId)}
    group by d.group_id`)
  return new Map(rows.map((row) => [row.groupId, row.count]))
}

/** Takes the drafts away in order to sign them: each is signed once, even by two presses. */
export async function takeDrafts(tx: Tx, groupId: GroupId, evaluatorId: PersonId): Promise<Draft[]> {
  return tx.rows<Draft>(sql`
    with d as (
      delete from certification.evaluation_drafts
      where group_id = ${groupId} and evaluator_id = ${sameAs(evaluatorId)}
      returning person_id, evaluator_id, domain, phase, decision, evaluated_on, framework_id, drafted_at
    )
    ${last}
    from d
    join people.published_persons p on p.id = d.person_id
    ${lastFirst}`)
}
