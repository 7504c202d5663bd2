import { sameAs, type PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { GroupId } from '#actions'
import type { QuestionId, EvaluationId } from '../ids.ts'

/** Two results of one domain the same day: which one is right? */
export type Question = {
  id: QuestionId
  groupId: GroupId
  personId: PersonId
  givenName: string
  familyName: string
  domain: number
  evaluatedOn: Day
  askedAt: Date
}

/** Asked once while it waits. */
export async function insertQuestion(
  tx: Tx,
  question: Pick<Question, 'id' | 'groupId' | 'personId' | 'domain' | 'evaluatedOn'>,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into certification.evaluation_questions (id, group_id, person_id, domain, evaluated_on, asked_at)
    values (${question.id}, ${question.groupId}, ${question.personId}, ${question.domain}, ${question.evaluatedOn}, ${at})
    on conflict (person_id, domain, evaluated_on) where answer_id is null do nothing`)
}

const columns = sql`
  q.id, q.group_id as "groupId", p.canonical_id as "personId", p.given_name as "givenName", p.family_name as "familyName",
  q.domain, q.evaluated_on as "evaluatedOn", q.asked_at as "askedAt"`

/** The questions of a group that wait for an answer. */
export async function openQuestions(db: Db, groupId: GroupId): Promise<Question[]> {
  return db.rows<Question>(sql`
    select ${columns}
    from certification.evaluation_questions q
    join people.published_persons p on p.id = q.person_id
    where q.group_id = ${groupId} and q.answer_id is null
    order by p.family_name collate "fr-x-icu", p.given_name collate "fr-x-icu", q.domain, q.id`)
}

/** How many questions wait in each of these groups; those that have none are not there. */
export async function countOpenQuestions(db: Db, groupIds: readonly GroupId[]): Promise<Map<string, number>> {
  const rows = await db.rows<{ groupId: GroupId; count: number }>(sql`
    select group_id as "groupId", count(*) as count
    from certification.evaluation_questions
    where group_id = any(${groupIds}::uuid[]) and answer_id is null
    group by group_id`)
  return new Map(rows.map((row) => [row.groupId, row.count]))
}

/** A question that waits, locked: it is answered once. */
export async function lockQuestion(tx: Tx, id: QuestionId): Promise<Question | undefined> {
  return tx.row<Question>(sql`
    select ${columns}
    from certification.evaluation_questions q
    join people.published_persons p on p.id = q.person_id
    where q.id = ${id} and q.answer_id is null
    for update of q`)
}

/** The group of a question, answered or not. */
export async function groupOfQuestion(db: Db, id: QuestionId): Promise<GroupId | undefined> {
  const row = await db.row<{ group_id: GroupId }>(sql`
    select group_id
    from certification.evaluation_questions
    where id = ${id}`)
  return row?.group_id
}

export async function markAnswered(
  tx: Tx,
  id: QuestionId,
  answerId: EvaluationId,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update certification.evaluation_questions
    set answer_id = ${answerId}, answered_by = ${by}, answered_at = ${at}
    where id = ${id}`)
}

/** A question that a correction answered by itself. */
export async function settleQuestion(
  tx: Tx,
  question: Pick<Question, 'personId' | 'domain' | 'evaluatedOn'>,
  answerId: EvaluationId,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update certification.evaluation_questions q
    set answer_id = ${answerId}, answered_by = ${by}, answered_at = ${at}
    where q.person_id = ${sameAs(question.personId)}
      and q.domain = ${question.domain} and q.evaluated_on = ${question.evaluatedOn} and q.answer_id is null`)
}
