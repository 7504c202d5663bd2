import { sql, type Db } from '#platform/db'
import type { PersonId } from '#people'
import type { JuryId, JurorId } from '../ids.ts'

/** How many skills each juror marked for each candidate: progress, and nothing of the marks. */
export async function countMarks(
  db: Db,
  juryId: JuryId,
): Promise<{ jurorId: JurorId; personId: PersonId; count: number }[]> {
  return db.rows(sql`
    select juror_id as "jurorId", person_id as "personId", count(*)::int as count
    from jury.jury_marks
    where jury_id = ${juryId}
    group by juror_id, person_id`)
}
