import { sql, type Db } from '#platform/db'
import type { WorkId } from '../ids.ts'

/** An answer that was taken back, as people read it. */
export type TakenBack = {
  decision: 'accepted' | 'given back'
  answeredAt: Date
  why: string
  by: string
  at: Date
}

/** The answers to a work that were taken back, the latest first. */
export async function takenBackOf(db: Db, workId: WorkId): Promise<TakenBack[]> {
  return db.rows<TakenBack>(sql`
    select t.decision, t.answered_at as "answeredAt", t.why, p.given_name || ' ' || p.family_name as by,
      t.taken_back_at as at
    from training.answers_taken_back t
    join people.published_persons p on p.id = t.taken_back_by
    where t.work_id = ${workId}
    order by t.taken_back_at desc`)
}
