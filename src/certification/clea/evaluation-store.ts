import { sameAs, type PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { GroupId } from '#actions'
import type { Evaluation } from './evaluation.ts'
import type { FrameworkId, EvaluationId } from '../ids.ts'

/** A signed line as it is written: `frameworkId` says in whose words the domain is numbered. */
export type NewEvaluation = Omit<Evaluation, 'replaced'> & {
  groupId: GroupId
  frameworkId: FrameworkId
  writtenBy: PersonId | null
}

/** The same id twice is once. */
export async function insertEvaluation(tx: Tx, line: NewEvaluation, at: Date): Promise<void> {
  await tx.run(sql`
    insert into certification.evaluations (
      id, group_id, person_id, framework_id, domain, phase, decision, evaluated_on, evaluator_name, evaluator_id, origin, why,
      written_by, written_at
    ) values (
      ${line.id}, ${line.groupId}, ${line.personId}, ${line.frameworkId}, ${line.domain}, ${line.phase}, ${line.decision},
      ${line.evaluatedOn}, ${line.evaluatorName}, ${line.evaluatorId}, ${line.origin}, ${line.why}, ${line.writtenBy}, ${at}
    )
    on conflict (id) do nothing`)
}

/** Many signed lines in one statement, for seeds. */
export async function insertEvaluations(
  tx: Tx,
  lines: readonly (NewEvaluation & { writtenAt: Date })[],
): Promise<void> {
  await tx.run(sql`
    insert into certification.evaluations (
      id, group_id, person_id, framework_id, domain, phase, decision, evaluated_on, evaluator_name, evaluator_id, origin, why,
      written_by, written_at
    )
    select one."id", one."groupId", one."personId", one."frameworkId", one."domain", one."phase", one."decision",
      one."evaluatedOn", one."evaluatorName", one."evaluatorId", one."origin", one."why", one."writtenBy", one."writtenAt"
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as one (
      "id" uuid, "groupId" uuid, "personId" uuid, "frameworkId" text, "domain" integer, "phase" text, "decision" text,
      "evaluatedOn" date, "evaluatorName" text, "evaluatorId" uuid, "origin" text, "why" text, "writtenBy" uuid,
      "writtenAt" timestamptz
    )`)
}

/** @throws the constraint `evaluation_replacements_pkey` when another line already took its place. */
export async function insertReplacement(tx: Tx, replacedId: EvaluationId, byId: EvaluationId): Promise<void> {
  await tx.run(sql`
    insert into certification.evaluation_replacements (replaced_id, by_id)
    values (${replacedId}, ${byId})`)
}

const columns = sql`
  e.id, p.canonical_id as "personId", e.domain, e.phase, e.decision, e.evaluated_on as "evaluatedOn",
  e.evaluator_name as "evaluatorName", evaluator.canonical_id as "evaluatorId", e.origin, e.why, r.by_id is not null as replaced`

const tables = sql`
  certification.evaluations e
  join people.published_persons p on p.id = e.person_id
  left join people.published_persons evaluator on evaluator.id = e.evaluator_id
  left join certification.evaluation_replacements r on r.replaced_id = e.id`

/** Every signed line about the people of a group, whatever the group it was written in; the caller has the right to the group. */
export async function evaluationsOf(db: Db, personIds: readonly PersonId[]): Promise<Evaluation[]> {
  return db.rows<Evaluation>(sql`
    select ${columns}
    from ${tables}
    where p.canonical_id in (select canonical_id from people.published_persons where id = any(${personIds}::uuid[]))
    order by e.written_at, e.evaluated_on, e.domain, e.evaluator_name, e.id`)
}

/** One line, with the group it was written in. */
export async function readEvaluation(
  db: Db,
  id: EvaluationId,
): Promise<(Evaluation & { groupId: GroupId; frameworkId: FrameworkId }) | undefined> {
  return db.row<Evaluation & { groupId: GroupId; frameworkId: FrameworkId }>(sql`
    select ${columns}, e.group_id as "groupId", e.framework_id as "frameworkId"
    from ${tables}
    where e.id = ${id}`)
}

/** One writer at a time about one person, until the end of the transaction: two hands cannot make a contradiction unseen. */
export async function lockPersonEvaluations(tx: Tx, personId: PersonId): Promise<void> {
  await tx.run(sql`
    select pg_advisory_xact_lock(hashtextextended('clea ' || people.published_canonical(${personId})::text, 0))`)
}

/** True when this person trains, or trained, the other: as trainer of one of their groups, or by an opinion they gave. */
export async function hasTrained(db: Db, trainerId: PersonId, personId: PersonId): Promise<boolean> {
  const row = await db.row(sql`
    select 1
    where exists (
        select 1
        from certification.trainer_views v
        where v.said_by = ${sameAs(trainerId)} and v.person_id = ${sameAs(personId)}
      )
      or exists (
        select 1
        from people.published_circle_places around
        join people.published_circle_places centre on centre.circle_id = around.circle_id and centre.relation = 'centre'
        where around.person_id = ${sameAs(trainerId)} and around.relation = 'trainer' and centre.person_id = ${sameAs(personId)}
      )`)
  return row !== undefined
}

/** True when this person signed an evaluation of the other. */
export async function hasEvaluated(db: Db, evaluatorId: PersonId, personId: PersonId): Promise<boolean> {
  const row = await db.row(sql`
    select 1
    from certification.evaluations e
    where e.person_id = ${sameAs(personId)} and e.evaluator_id = ${sameAs(evaluatorId)}
    limit 1`)
  return row !== undefined
}
