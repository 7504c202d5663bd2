import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { RefundId } from '#payments'
import type { LineId } from '../ids.ts'

export async function insertKeptPrice(
  tx: Tx,
  kept: { id: RefundId; lineId: LineId; why: string; by: PersonId | null },
  at: Date,
): Promise<void> {
  const { id, lineId, why, by } = kept
  await tx.run(sql`
    insert into orders.kept_prices (id, line_id, why, kept_at, kept_by)
    values (${id}, ${lineId}, ${why}, ${at}, ${by})`)
}

/** What is known of a line that its customer gave up, and by which form its shop kept part of its price; undefined when nobody gave it up. */
export const givenUpLine = (db: Db, lineId: LineId): Promise<{ keptBy: RefundId | null } | undefined> =>
  db.row(sql`
    select k.id as "keptBy"
    from orders.withdrawals w
    left join orders.kept_prices k on k.line_id = w.line_id
    where w.line_id = ${lineId}`)
