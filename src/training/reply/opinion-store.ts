import { sql, type Db, type Tx } from '#platform/db'
import type { GroupId } from '#actions'
import type { AfterAskId } from '../ids.ts'
import type { Moment } from './moment.ts'
import type { Mark, Opinion, Question } from './opinion.ts'

/** Keeps what somebody thought; the first answer stays. @returns false when there was one. */
export async function insertOpinion(
  tx: Tx,
  askId: AfterAskId,
  { marks, words }: Opinion,
  at: Date,
): Promise<boolean> {
  const kept = await tx.run(sql`
    insert into training.opinions (ask_id, words, said_at)
    values (${askId}, ${words}, ${at})
    on conflict do nothing`)
  if (kept === 0) return false
  const rows = [...marks].map(([question, mark]) => ({ question, mark }))
  await tx.run(sql`
    insert into training.opinion_marks (ask_id, question, mark)
    select ${askId}, m.question, m.mark
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m (question text, mark integer)`)
  return true
}

export async function hasOpinion(db: Db, askId: AfterAskId): Promise<boolean> {
  return (await db.row(sql`select 1 from training.opinions where ask_id = ${askId}`)) !== undefined
}

/** What was thought in these groups, without a name and in no order that tells one. */
export async function opinionsIn(
  db: Db,
  groupIds: readonly GroupId[],
): Promise<(Opinion & { groupId: GroupId; moment: Moment })[]> {
  const rows = await db.rows<{
    groupId: GroupId
    moment: Moment
    words: string | null
    marks: [Question, Mark][]
  }>(sql`
    select k.group_id as "groupId", k.moment, o.words,
      coalesce(
        (select jsonb_agg(jsonb_build_array(m.question, m.mark)) from training.opinion_marks m where m.ask_id = o.ask_id),
        '[]'
      ) as marks
    from training.opinions o
    join training.after_asks k on k.id = o.ask_id
    where k.group_id = any(${groupIds}::uuid[])
    order by md5(k.secret)`)
  return rows.map(({ marks, ...one }) => ({ ...one, marks: new Map(marks) }))
}
