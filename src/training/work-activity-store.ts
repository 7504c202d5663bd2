import { sql, type Db } from '#platform/db'
import type { Activity } from './activity.ts'

/** The activity with this id, withdrawn from the programme or not: what was handed in for it stays readable. */
export async function readActivityEver(db: Db, id: string): Promise<Activity | undefined> {
  return db.row<Activity>(sql`
    select id, group_id as "groupId", sequence_id as "sequenceId", code, position, title, mode, minutes,
      proof, domains, instructions, picture, quiz
    from training.activities
    where id = ${id}`)
}
