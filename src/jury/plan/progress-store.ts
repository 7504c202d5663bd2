import { sql, type Db } from '#platform/db'
import type { PersonId } from '#people'
import { standingIn } from '../candidate-store.ts'
import type { JuryId, JurorId } from '../ids.ts'

/** How many skills a juror marked for a candidate: how far they are, and nothing of the marks. */
export type Progress = { jurorId: JurorId; personId: PersonId; count: number }

export async function countMarks(db: Db, juryId: JuryId): Promise<Progress[]> {
  return db.rows<Progress>(sql`
    select m.juror_id as "jurorId", c.stands as "personId", count(distinct m.skill_code)::int as count
    from jury.jury_marks m
    join ${standingIn(sql`${juryId}`)} c on c.person_id = m.person_id
    where m.jury_id = ${juryId}
    group by m.juror_id, c.stands`)
}
