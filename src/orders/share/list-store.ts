import { sql, type Db, type Sql } from '#platform/db'
import type { MerchantId } from '#market'
import type { ShareId } from '#payments'
import type { ShareOrder } from './share-order.ts'

const orderColumns = sql`
  s.id as "shareId", s.merchant_id as "merchantId", s.merchant_name as "merchantName", s.state as "shareState",
  s.ready_at as "readyAt", s.gross_cents as "grossCents",
  own.cents as "finalCents", o.id as "orderId", o.reference, o.state as "orderState", o.mode,
  case when o.forgotten_at is null then o.buyer_name else '' end as "buyerName", o.day, o.slot_from as "slotFrom",
  o.slot_to as "slotTo", own.lines as "lineCount", own.asked as "askedCount", own.given_up as "isGivenUp"`

const openOnes = sql`
  s.ready_at is null and s.state <> 'refused' and o.state = 'confirmed'`

const shareOrders = (db: Db, where: Sql, rest: Sql): Promise<ShareOrder[]> =>
  db.rows<ShareOrder>(sql`
    select ${orderColumns}
    from orders.shares s
    join orders.orders o on o.id = s.order_id
    cross join lateral (
      select count(*) as lines, count(*) filter (where l.state = 'asked') as asked,
        coalesce(sum(l.final_cents), 0)::integer as cents, coalesce(bool_and(a.why = 'customer withdrew'), false) as given_up
      from orders.lines l
      left join orders.line_answers a on a.line_id = l.id
      where l.share_id = s.id
    ) own
    where ${where}
    ${rest}`)

/** What these shops have to prepare, the nearest hour first. */
export const sharesToPrepare = (db: Db, merchantIds: readonly MerchantId[]): Promise<ShareOrder[]> =>
  shareOrders(
    db,
    sql`s.merchant_id = any(${merchantIds}) and ${openOnes}`,
    sql`order by o.slot_from, o.reference limit 200`,
  )

/** What a shop has answered and made ready, the latest first; `before` turns the page. */
export const sharesDone = (
  db: Db,
  merchantId: MerchantId,
  { before, limit }: { before: ShareId | null; limit: number },
): Promise<ShareOrder[]> =>
  shareOrders(
    db,
    sql`s.merchant_id = ${merchantId} and o.confirmed_at is not null and not (${openOnes})
      and (${before}::uuid is null or (o.slot_from, s.id) < (
        select b.slot_from, ${before}::uuid
        from orders.shares a
        join orders.orders b on b.id = a.order_id
        where a.id = ${before}
      ))`,
    sql`order by o.slot_from desc, s.id desc limit ${limit}`,
  )

/** One of them. Whoever asks says first that the share is theirs to see. */
export async function readShare(db: Db, shareId: ShareId): Promise<ShareOrder | undefined> {
  return (await shareOrders(db, sql`s.id = ${shareId} and o.confirmed_at is not null`, sql``))[0]
}
