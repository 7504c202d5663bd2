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

/** The answers to these works that were taken back, by work, the latest first. */
export async function takenBackOfEach(db: Db, workIds: readonly WorkId[]): Promise<Map<string, TakenBack[]>> {
  const rows = await db.rows<TakenBack & { workId: WorkId }>(sql`
    select t.work_id as "workId", t.decision, t.answered_at as "answeredAt", t.why,
      p.given_name || ' ' || p.family_name as by, t.taken_back_at as at
    from training.answers_taken_back t
    join people.published_persons p on p.id = t.taken_back_by
    where t.work_id = any(${workIds}::uuid[])
    order by t.taken_back_at desc`)
  return Map.groupBy(rows, (one) => one.workId)
}

/** Same, of one work. */
export const takenBackOf = async (db: Db, workId: WorkId): Promise<TakenBack[]> =>
  (await takenBackOfEach(db, [workId])).get(workId) ?? []
