import { sql, type Db } from '#platform/db'

export const ORDERS = 10_000
/** One order in ten had some of the lot. */
export const RECALLED = ORDERS / 10

const LOT = { id: 'bec0c004-0000-8000-8000-000000000001', number: 'MESURE-1' }

/** Ten thousand orders of two weeks, of one line each; some hold a lot of which the number is given back. */
export async function fillOrders(db: Db): Promise<string> {
  await db.transaction(async (tx) => {
    await tx.run(sql`
      insert into market.lots (id, product_id, number, made_on, quantity, written_at)
      select ${LOT.id}, id, ${LOT.number}, current_date, 1000000, now()
      from market.products
      where published_at is not null
      order by id
      limit 1`)
    await tx.run(sql`
      insert into orders.orders (
        id, reference, secret, market_id, state, mode, buyer_name, phone, hub_id, day, slot_from, slot_to, goods_cents,
        delivery_cents, ordered_at, expires_at, paid_at, confirmed_at
      )
      select ('bec0c005-0000-8000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'B' || n, 'mesure-' || lpad(n::text, 20, '0'), m.id,
        'confirmed', 'pickup', 'Client ' || n, '+33639983100', h.id, current_date - n % 14, now(), now() + interval '2 hours', 500, 0,
        now(), now(), now(), now()
      from generate_series(1, ${ORDERS}::integer) n
      cross join (select id from market.markets limit 1) m
      cross join (select id from delivery.hubs order by opened_at, id limit 1) h`)
    await tx.run(sql`
      insert into orders.shares (id, order_id, merchant_id, organisation_id, merchant_name, commission_bp, vat, gross_cents, state)
      select ('bec0c006' || substr(o.id::text, 9))::uuid, o.id, p.merchant_id, s.organisation_id, s.name, 800, 'liable', 500, 'waiting'
      from orders.orders o
      cross join (select merchant_id from market.products where published_at is not null order by id limit 1) p
      join market.merchants s on s.id = p.merchant_id
      where o.id::text like 'bec0c005%'`)
    await tx.run(sql`
      insert into orders.lines (
        id, order_id, share_id, product_id, lot_id, name, aisle, sold, pack_words, price_cents, vat_bp, cold, carried_g, quantity,
        ceiling_cents, final_quantity, final_cents, state
      )
      select ('bec0c007' || substr(o.id::text, 9))::uuid, o.id, ('bec0c006' || substr(o.id::text, 9))::uuid, p.id,
        case when substr(o.reference, 2)::integer % ${ORDERS / RECALLED}::integer = 0 then ${LOT.id}::uuid end,
        p.name, p.aisle, 'piece', '', 500, 550, 'ambient', 500, 1, 500, 1, 500, 'asked'
      from orders.orders o
      cross join (select id, name, aisle from market.products where published_at is not null order by id limit 1) p
      where o.id::text like 'bec0c005%'`)
  })
  return LOT.number
}
