import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import { standingIn } from '../candidate-store.ts'
import type { Mark } from '../marks/door.ts'
import type { JuryId } from '../ids.ts'

/** One line of what was decided. The last line of a skill is its decision; a correction says why. */
export type Decision = {
  personId: PersonId
  code: string
  decision: Mark
  comment: string | null
  decidedAt: Date
  correctionWhy: string | null
}

export type NewDecision = Pick<Decision, 'personId' | 'code' | 'decision' | 'comment' | 'correctionWhy'>

/** Adds lines, in one go. */
export async function insertDecisions(
  tx: Tx,
  juryId: JuryId,
  lines: readonly NewDecision[],
  by: PersonId | null,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into jury.jury_decisions (
      jury_id, person_id, skill_code, decision, comment, correction_why, decided_at, decided_by
    )
    select ${juryId}, given.person_id, given.code, given.decision, given.comment, given.why, ${at}, ${by}
    from unnest(
      ${lines.map((line) => line.personId)}::uuid[],
      ${lines.map((line) => line.code)}::text[],
      ${lines.map((line) => line.decision)}::text[],
      ${lines.map((line) => line.comment)}::text[],
      ${lines.map((line) => line.correctionWhy)}::text[]
    ) as given (person_id, code, decision, comment, why)`)
}

/** Every line ever written, the oldest first. */
export async function decisionLines(db: Db, juryId: JuryId): Promise<Decision[]> {
  return db.rows<Decision>(sql`
    select c.stands as "personId", d.skill_code as code, d.decision, d.comment, d.decided_at as "decidedAt",
      d.correction_why as "correctionWhy"
    from jury.jury_decisions d
    join ${standingIn(sql`${juryId}`)} c on c.person_id = d.person_id
    where d.jury_id = ${juryId}
    order by d.id`)
}

/** What a file decided against most jurors: nothing is decided until the jury answers. */
export type Question = { personId: PersonId; code: string; inFile: Mark; majority: Mark }

/** Asks once; the same question again changes nothing. */
export async function insertQuestion(tx: Tx, juryId: JuryId, question: Question, at: Date): Promise<void> {
  await tx.run(sql`
    insert into jury.jury_questions (jury_id, person_id, skill_code, in_file, majority, asked_at)
    values (${juryId}, ${question.personId}, ${question.code}, ${question.inFile}, ${question.majority}, ${at})
    on conflict (jury_id, person_id, skill_code) do update
    set in_file = excluded.in_file, majority = excluded.majority, asked_at = excluded.asked_at
    where (jury_questions.in_file, jury_questions.majority) <> (excluded.in_file, excluded.majority)`)
}

export async function questionsOf(db: Db, juryId: JuryId): Promise<Question[]> {
  return db.rows<Question>(sql`
    select distinct on (c.stands, q.skill_code) c.stands as "personId", q.skill_code as code, q.in_file as "inFile", q.majority
    from jury.jury_questions q
    join ${standingIn(sql`${juryId}`)} c on c.person_id = q.person_id
    where q.jury_id = ${juryId}
    order by c.stands, q.skill_code, q.person_id = c.stands desc, q.asked_at desc`)
}
