import { sql, type Tx } from '#platform/db'
import type { Line } from '../line.ts'
import type { HeldOrder } from '../order.ts'
import type { Share } from '../share.ts'

export type NewOrder = Omit<HeldOrder, 'reference'>

export type NewShare = Pick<
  Share,
  'id' | 'merchantId' | 'organisationId' | 'merchantName' | 'commission_bp' | 'vat' | 'grossCents'
>

export type NewLine = Omit<Line, 'orderId' | 'finalQuantity' | 'finalCents' | 'state'>

/**
 * Writes an order with its parts, its lines, what it holds and the first line of its story, in one question. @returns its reference,
 * 'M000123': what people say to each other.
 */
export async function insertOrder(
  tx: Tx,
  order: NewOrder,
  shares: readonly NewShare[],
  lines: readonly NewLine[],
): Promise<string> {
  const { mode, buyer } = order.way
  const door = 'door' in order.way ? JSON.stringify(order.way.door) : null
  const row = await tx.row<{ reference: string }>(sql`
    with new_order as (
      insert into orders.orders (
        id, reference, secret, market_id, basket_id, person_id, state, mode, buyer_name, phone, email, language, door, hub_id, day,
        slot_from, slot_to, goods_cents, delivery_cents, ordered_at, expires_at
      ) values (
        ${order.id}, 'M' || lpad(nextval('orders.numbers')::text, 6, '0'), ${order.secret}, ${order.marketId},
        ${order.basketId}, ${order.personId}, ${order.state}, ${mode}, ${buyer?.name ?? ''}, ${buyer?.phone ?? null},
        ${buyer?.email ?? null}, ${buyer?.language ?? null}, ${door}, ${order.hubId}, ${order.day},
        ${order.slotFrom}, ${order.slotTo}, ${order.goodsCents}, ${order.deliveryCents}, ${order.orderedAt},
        ${order.expiresAt}
      )
      returning id, reference
    ),
    new_shares as (
      insert into orders.shares (
        id, order_id, merchant_id, organisation_id, merchant_name, commission_bp, vat, gross_cents, state
      )
      select s.id, o.id, s."merchantId", s."organisationId", s."merchantName", s.commission_bp, s.vat, s."grossCents",
        'waiting'
      from new_order o
      cross join jsonb_to_recordset(${JSON.stringify(shares)}::jsonb) as s (
        id uuid, "merchantId" uuid, "organisationId" uuid, "merchantName" text, commission_bp integer, vat text,
        "grossCents" integer
      )
    ),
    new_lines as (
      insert into orders.lines (
        id, order_id, share_id, product_id, lot_id, name, aisle, sold, content, content_unit, pack_words, price_cents, vat_bp,
        cold, carried_g, quantity, ceiling_cents, final_quantity, final_cents, state
      )
      select l.id, o.id, l."shareId", l."productId", l."lotId", l.name, l.aisle, l.sold, (l.content->>'amount')::integer,
        l.content->>'unit', l."packWords", l."priceCents", l.vat_bp, l.cold, l.carried_g, l.quantity, l."ceilingCents", l.quantity, l."ceilingCents", 'asked'
      from new_order o
      cross join jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l (
        id uuid, "shareId" uuid, "productId" uuid, "lotId" uuid, name text, aisle text, sold text, content jsonb,
        "packWords" text, "priceCents" integer, vat_bp integer, cold text, carried_g integer, quantity integer, "ceilingCents" integer
      )
      returning order_id, product_id, lot_id, quantity
    ),
    held as (
      insert into orders.reservations (order_id, product_id, lot_id, quantity)
      select order_id, product_id, lot_id, quantity
      from new_lines
    ),
    told as (
      insert into orders.story (order_id, what, at)
      select id, 'ordered', ${order.orderedAt}
      from new_order
    )
    select reference
    from new_order`)
  if (!row) throw new Error('an order was not written')
  return row.reference
}
