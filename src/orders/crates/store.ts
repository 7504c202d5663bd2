import { sql, type Db, type Sql } from '#platform/db'
import type { Day } from '#platform/time'
import type { OrderId } from '#delivery'
import type { MarketId } from '#market'
import type { ShareId } from '#payments'
import type { Crate } from './crate-label.ts'

export type ShareCrate = Crate & { shareId: ShareId; orderId: OrderId }

const crates = (db: Db, where: Sql): Promise<ShareCrate[]> =>
  db.rows<ShareCrate>(sql`
    select s.id as "shareId", o.id as "orderId", o.reference, s.merchant_name as "merchantName", o.mode,
      case when o.forgotten_at is null then o.buyer_name else '' end as "buyerName",
      o.slot_from as "slotFrom", o.slot_to as "slotTo",
      coalesce(array_agg(distinct l.cold) filter (where l.state <> 'refused'), '{}') as colds
    from orders.shares s
    join orders.orders o on o.id = s.order_id
    join orders.lines l on l.share_id = s.id
    where ${where} and s.state <> 'refused' and o.state = 'confirmed'
    group by s.id, o.id
    order by o.slot_from, o.reference, s.merchant_name
    limit 400`)

/** What each shop gives, of the orders of a market on a day: by hour, then by order. */
export const cratesOn = (db: Db, marketId: MarketId, day: Day): Promise<ShareCrate[]> =>
  crates(db, sql`o.market_id = ${marketId} and o.day = ${day}`)

/** What one shop gives of one order. Whoever asks says first that the share is theirs to see. */
export const crateOf = async (db: Db, shareId: ShareId): Promise<ShareCrate | undefined> =>
  (await crates(db, sql`s.id = ${shareId}`))[0]
