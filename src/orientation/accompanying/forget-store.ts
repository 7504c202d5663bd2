import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'

export async function countEnded(db: Db, before: Day): Promise<number> {
  const row = await db.row<{ count: number }>(
    sql`select count(*) as count from orientation.accompaniments where until_day < ${before}`,
  )
  return row?.count ?? 0
}

export const eraseEnded = (tx: Tx, before: Day): Promise<number> =>
  tx.run(sql`delete from orientation.accompaniments where until_day < ${before}`)
