import { sql, type Db } from '#platform/db'
import type { PersonId } from '#people'
import type { JuryId, JurorId } from '../ids.ts'

/** How many skills a juror marked for a candidate: how far they are, and nothing of the marks. */
export type Progress = { jurorId: JurorId; personId: PersonId; count: number }

export async function countMarks(db: Db, juryId: JuryId): Promise<Progress[]> {
  return db.rows<Progress>(sql`
    select juror_id as "jurorId", person_id as "personId", count(*)::int as count
    from jury.jury_marks
    where jury_id = ${juryId}
    group by juror_id, person_id`)
}
