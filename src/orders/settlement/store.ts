import type { OrderId } from '#delivery'
import type { ShareId } from '#payments'
import { sql, type Db, type Tx } from '#platform/db'
import type { LineId } from '../ids.ts'

/** Shares with a refused line that nobody took back since `before`: their customers are to be told. */
export async function sharesToSettle(db: Db, before: Date): Promise<ShareId[]> {
  const rows = await db.rows<{ shareId: ShareId }>(sql`
    select distinct l.share_id as "shareId"
    from orders.line_answers a
    join orders.lines l on l.id = a.line_id
    where a.settled_at is null and a.answered_at <= ${before}
    order by 1
    limit 100`)
  return rows.map((one) => one.shareId)
}

export async function markSettled(tx: Tx, lineIds: readonly LineId[], at: Date): Promise<void> {
  await tx.run(
    sql`update orders.line_answers set settled_at = ${at} where line_id = any(${lineIds}) and settled_at is null`,
  )
}

/** The whole of an order was given back: nothing is left to give for what its shops answered. */
export async function settleAnswersOf(tx: Tx, orderId: OrderId, at: Date): Promise<void> {
  await tx.run(sql`
    update orders.line_answers a
    set settled_at = ${at}
    from orders.lines l
    where l.id = a.line_id and l.order_id = ${orderId} and a.settled_at is null`)
}
