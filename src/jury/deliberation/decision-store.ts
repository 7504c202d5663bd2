import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
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
    select person_id as "personId", skill_code as code, decision, comment, decided_at as "decidedAt",
      correction_why as "correctionWhy"
    from jury.jury_decisions
    where jury_id = ${juryId}
    order by id`)
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
    select person_id as "personId", skill_code as code, in_file as "inFile", majority
    from jury.jury_questions
    where jury_id = ${juryId}`)
}
