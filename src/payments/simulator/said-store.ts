import { sql, type Db, type Tx } from '#platform/db'
import type { Announced } from './objects.ts'

/** So many announcements at a time. */
export const MOST = 50

/** What was not heard yet, the oldest first. */
export async function unsaid(db: Db): Promise<Announced[]> {
  const rows = await db.rows<{ body: Announced }>(sql`
    select body
    from payments.simulator_announcements
    where sent_at is null
    order by made_at, id
    limit ${MOST}`)
  return rows.map(({ body }) => body)
}

export async function allSaid(db: Db): Promise<Announced[]> {
  const rows = await db.rows<{ body: Announced }>(
    sql`select body from payments.simulator_announcements order by made_at, id`,
  )
  return rows.map(({ body }) => body)
}

export async function markSaid(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await tx.run(sql`update payments.simulator_announcements set sent_at = ${at} where id = any(${ids})`)
}
