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

type About = Pick<Question, 'personId' | 'domain' | 'evaluatedOn'>

/** What waits about one domain of one person on one day, under any of their ids. */
const waiting = ({ personId, domain, evaluatedOn }: About) => sql`
  select q.id
  from certification.evaluation_questions q
  where q.person_id = ${sameAs(personId)} and q.domain = ${domain} and q.evaluated_on = ${evaluatedOn} and q.answer_id is null`

/** Asked once while it waits. */
export async function insertQuestion(
  tx: Tx,
  question: Pick<Question, 'id' | 'groupId' | 'personId' | 'domain' | 'evaluatedOn'>,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into certification.evaluation_questions (id, group_id, person_id, domain, evaluated_on, asked_at)
    select ${question.id}, ${question.groupId}, ${question.personId}, ${question.domain}, ${question.evaluatedOn}, ${at}
    where not exists (${waiting(question)})
    on conflict (person_id, domain, evaluated_on) where answer_id is null do nothing`)
}

const columns = sql`
  q.id, q.group_id as "groupId", p.canonical_id as "personId", p.given_name as "givenName", p.family_name as "familyName",
  q.domain, q.evaluated_on as "evaluatedOn", q.asked_at as "askedAt"`

/** Two files that were asked about, and are one person, are asked about once. */
const isFirst = sql`
  not exists (
    select
    from certification.evaluation_questions twin
    join people.published_persons same on same.id = twin.person_id
    where same.canonical_id = p.canonical_id and twin.domain = q.domain and twin.evaluated_on = q.evaluated_on
      and twin.answer_id is null and (twin.asked_at, twin.id) < (q.asked_at, q.id)
  )`

/** The questions of a group that wait for an answer. */
export async function openQuestions(db: Db, groupId: GroupId): Promise<Question[]> {
  return db.rows<Question>(sql`
    select ${columns}
    from certification.evaluation_questions q
    join people.published_persons p on p.id = q.person_id
    where q.group_id = ${groupId} and q.answer_id is null and ${isFirst}
    order by p.family_name collate "fr-x-icu", p.given_name collate "fr-x-icu", q.domain, q.id`)
}

/** How many questions wait in each of these groups; those that have none are not there. */
export async function countOpenQuestions(db: Db, groupIds: readonly GroupId[]): Promise<Map<string, number>> {
  const rows = await db.rows<{ groupId: GroupId; count: number }>(sql`
    select q.group_id as "groupId", count(*) as count
    from certification.evaluation_questions q
    join people.published_persons p on p.id = q.person_id
    where q.group_id = any(${groupIds}::uuid[]) and q.answer_id is null and ${isFirst}
    group by q.group_id`)
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

/** Answers a question; what asked the same about another file of that person asks it no more. */
export async function markAnswered(
  tx: Tx,
  question: About & Pick<Question, 'id'>,
  answerId: EvaluationId,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    delete from certification.evaluation_questions
    where id in (${waiting(question)}) and id <> ${question.id}`)
  await tx.run(sql`
    update certification.evaluation_questions
    set answer_id = ${answerId}, answered_by = ${by}, answered_at = ${at}
    where id = ${question.id}`)
}

/** A question that a correction answered by itself. */
export async function settleQuestion(
  tx: Tx,
  question: About,
  answerId: EvaluationId,
  by: PersonId,
  at: Date,
): Promise<void> {
  const asked = await tx.row<{ id: QuestionId }>(sql`${waiting(question)} order by q.asked_at, q.id limit 1`)
  if (asked) await markAnswered(tx, { ...question, ...asked }, answerId, by, at)
}
