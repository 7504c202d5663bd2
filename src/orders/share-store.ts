import { sql, type Db } from '#platform/db'
import type { OrderId } from '#delivery'
import type { Line } from './line.ts'
import type { Share, ShareState } from './share.ts'

type Row = Omit<Share, 'state'> & { state: ShareState; answeredAt: Date | null; readyAt: Date | null }

const shareColumns = sql`
  s.id, s.order_id as "orderId", s.merchant_id as "merchantId", s.organisation_id as "organisationId",
  s.merchant_name as "merchantName", s.commission_bp, s.vat, s.gross_cents as "grossCents", s.state,
  s.answered_at as "answeredAt", s.ready_at as "readyAt"`

/** The parts of these orders, in the order of the names of shops. */
export async function sharesOf(db: Db, orderIds: readonly OrderId[]): Promise<Share[]> {
  const rows = await db.rows<Row>(sql`
    select ${shareColumns}
    from orders.shares s
    where s.order_id = any(${orderIds})
    order by s.merchant_name collate "fr-x-icu", s.id`)
  return rows.map(asShare)
}

function asShare({ state, answeredAt, readyAt, ...part }: Row): Share {
  if (state === 'waiting') {
    if (answeredAt || readyAt) throw new Error(`Share ${part.id} waits although it was answered`)
    return { ...part, state }
  }
  if (!answeredAt) throw new Error(`Share ${part.id} is ${state} although nobody answered`)
  return { ...part, state, answeredAt, readyAt }
}

const lineColumns = sql`
  l.id, l.order_id as "orderId", l.share_id as "shareId", l.product_id as "productId", l.lot_id as "lotId", l.name, l.aisle,
  l.sold, l.pack_words as "packWords", l.price_cents as "priceCents", l.vat_bp, l.cold, l.carried_g, l.quantity,
  l.ceiling_cents as "ceilingCents", l.final_quantity as "finalQuantity", l.final_cents as "finalCents", l.state`

/** The lines of these orders, in the order of the names of products. */
export const linesOf = (db: Db, orderIds: readonly OrderId[]): Promise<Line[]> =>
  db.rows<Line>(sql`
    select ${lineColumns}
    from orders.lines l
    where l.order_id = any(${orderIds})
    order by l.name collate "fr-x-icu", l.id`)
