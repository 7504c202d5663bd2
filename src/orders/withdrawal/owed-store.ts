import type { OrderId } from '#delivery'
import type { MarketId, MerchantId } from '#market'
import type { ShareId } from '#payments'
import { sql, type Db } from '#platform/db'

/** What a customer gave up of a share, and nobody paid back nor kept: how much, and since when. */
export type Owed = {
  shareId: ShareId
  merchantId: MerchantId
  merchantName: string
  marketId: MarketId
  orderId: OrderId
  reference: string
  cents: number
  declaredAt: Date
}

/** What these shops, or the shops of these markets, have to pay back by hand, the oldest first. */
export const owedBy = (
  db: Db,
  { merchantIds, marketIds }: { merchantIds: readonly MerchantId[]; marketIds: readonly MarketId[] },
): Promise<Owed[]> =>
  db.rows<Owed>(sql`
    select s.id as "shareId", s.merchant_id as "merchantId", s.merchant_name as "merchantName", o.market_id as "marketId",
      o.id as "orderId", o.reference, sum(l.final_cents)::integer as cents, min(w.declared_at) as "declaredAt"
    from orders.withdrawals w
    join orders.lines l on l.id = w.line_id
    join orders.shares s on s.id = l.share_id
    join orders.orders o on o.id = s.order_id
    where (s.merchant_id = any(${merchantIds}) or o.market_id = any(${marketIds}))
      and l.final_cents > 0 and o.state <> 'cancelled'
      and not exists (
        select 1
        from orders.kept_prices k
        where k.line_id = w.line_id
      )
    group by s.id, o.id
    order by min(w.declared_at), s.id`)
