import { sql, type Db } from '#platform/db'
import type { ShareId } from '#payments'

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

/** Shares that nobody made ready although the hours of their order are over since `before`. */
export async function sharesForgotten(db: Db, before: Date): Promise<ShareId[]> {
  const rows = await db.rows<{ id: ShareId }>(sql`
    select s.id
    from orders.shares s
    join orders.orders o on o.id = s.order_id
    where s.ready_at is null and s.state <> 'refused' and o.state in ('confirmed', 'collected', 'delivered', 'undelivered')
      and o.slot_to <= ${before}
    order by s.id
    limit 100`)
  return rows.map((one) => one.id)
}
