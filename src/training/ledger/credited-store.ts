import { sql, type Db } from '#platform/db'
import { sameAs, type PersonId } from '#people'
import type { ActivityId } from '../ids.ts'

/** What was credited to a person for an activity, and what is left of it after corrections. */
export async function creditedFor(
  db: Db,
  personId: PersonId,
  activityId: ActivityId,
): Promise<{ credited: number; left: number }> {
  const row = await db.row<{ credited: number; left: number }>(sql`
    select
      coalesce(sum(l.minutes) filter (where l.kind = 'credit'), 0)::integer as credited,
      coalesce(sum(l.minutes), 0)::integer as left
    from training.ledger_lines l
    where l.person_id = ${sameAs(personId)} and l.activity_id = ${activityId}`)
  return row ?? { credited: 0, left: 0 }
}
