import { sql, type Db } from '#platform/db'

/** How many skills each juror marked for each candidate: progress, and nothing of the marks. */
export async function countMarks(
  db: Db,
  juryId: string,
): Promise<{ jurorId: string; personId: string; count: number }[]> {
  return db.rows(sql`
    select juror_id as "jurorId", person_id as "personId", count(*)::int as count
    from jury.jury_marks
    where jury_id = ${juryId}
    group by juror_id, person_id`)
}
