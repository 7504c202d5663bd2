import { sql, type Db } from '#platform/db'
import { sameAs, type PersonId } from '#people'
import type { ActivityId, WorkId } from '../ids.ts'

/** What was credited to a person for an activity, once or again, and what is left of it after corrections. */
export async function creditedFor(
  db: Db,
  personId: PersonId,
  activityId: ActivityId,
): Promise<{ credited: number; left: number }> {
  const row = await db.row<{ credited: number; left: number }>(sql`
    select
      greatest(
        coalesce(sum(l.minutes) filter (where l.kind = 'credit'), 0),
        coalesce(max(l.minutes) filter (where l.proof not in ('correction', 'taken back')), 0)
      )::integer as credited,
      coalesce(sum(l.minutes), 0)::integer as left
    from training.ledger_lines l
    where l.person_id = ${sameAs(personId)} and l.activity_id = ${activityId}`)
  return row ?? { credited: 0, left: 0 }
}

/** True when the answer that credited this activity was the last thing to be taken back: it may be credited again. */
export async function isTakenBack(db: Db, personId: PersonId, activityId: ActivityId): Promise<boolean> {
  const row = await db.row<{ proof: string }>(sql`
    select l.proof
    from training.ledger_lines l
    where l.person_id = ${sameAs(personId)} and l.activity_id = ${activityId} and l.proof <> 'correction'
    order by l.n desc
    limit 1`)
  return row?.proof === 'taken back'
}

/** What is left of the minutes that this work credited, when nobody corrected them since. */
export async function creditedBy(db: Db, workId: WorkId): Promise<number> {
  const row = await db.row<{ minutes: number }>(sql`
    select coalesce(sum(l.minutes), 0)::integer as minutes
    from training.works w
    join training.activities a on a.id = w.activity_id
    join training.ledger_lines l on l.group_id = a.group_id and l.activity_id = a.id and l.proof_id = w.id::text
    where w.id = ${workId}`)
  return row?.minutes ?? 0
}
