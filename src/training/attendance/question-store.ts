import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import type { Status } from '../attendance.ts'
import type { Half } from '../half-day.ts'
import type { HalfDayId } from '../ids.ts'

export type Doubt = 'present without signature' | 'present with a reason' | 'signed yet listed absent'

export type Question = {
  id: string
  groupId: GroupId
  halfDayId: HalfDayId
  personId: PersonId
  givenName: string
  familyName: string
  day: Day
  half: Half
  doubt: Doubt
  said: string
  answer: Status | null
}

/** Asks once: the same line of the same file asks nothing new. */
export async function askQuestion(
  tx: Tx,
  question: Pick<Question, 'id' | 'groupId' | 'halfDayId' | 'personId' | 'doubt' | 'said'>,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into training.attendance_questions (id, group_id, half_day_id, person_id, doubt, said, asked_at)
    values (
      ${question.id}, ${question.groupId}, ${question.halfDayId}, ${question.personId}, ${question.doubt}, ${question.said}, ${at}
    )
    on conflict (half_day_id, person_id, said) do nothing`)
}

/** The questions of a group, those answered too. */
export async function questionsOf(db: Db, groupId: GroupId): Promise<Question[]> {
  return db.rows<Question>(sql`
    select q.id, q.group_id as "groupId", q.half_day_id as "halfDayId", p.canonical_id as "personId",
      p.given_name as "givenName", p.family_name as "familyName", h.day, h.half, q.doubt, q.said, q.answer
    from training.attendance_questions q
    join training.half_days h on h.id = q.half_day_id
    join people.published_persons p on p.id = q.person_id
    where q.group_id = ${groupId}
    order by h.starts_at, p.family_name`)
}

/** How many questions wait in each of these groups; a group where none waits is absent. */
export async function countQuestions(db: Db, groupIds: readonly GroupId[]): Promise<Map<string, number>> {
  const rows = await db.rows<{ groupId: GroupId; count: number }>(sql`
    select q.group_id as "groupId", count(*) as count
    from training.attendance_questions q
    where q.group_id = any(${groupIds}::uuid[]) and q.answer is null
    group by q.group_id`)
  return new Map(rows.map(({ groupId, count }) => [groupId, count]))
}

/** False when somebody answered before. */
export async function markAnswered(
  tx: Tx,
  groupId: GroupId,
  id: string,
  answer: Status,
  by: PersonId,
  at: Date,
): Promise<boolean> {
  const marked = await tx.run(sql`
    update training.attendance_questions
    set answer = ${answer}, answered_by = ${by}, answered_at = ${at}
    where group_id = ${groupId} and id = ${id} and answered_at is null`)
  return marked === 1
}
