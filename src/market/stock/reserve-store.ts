import { sql, type Sql, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { Taken, Wanted } from './stock.ts'

/** The rows of what is wanted, as a table; never twice the same product. */
const rowsOf = (wanted: readonly Wanted[]): Sql => sql`
  select product_id, quantity
  from unnest(${wanted.map((one) => one.productId)}::uuid[], ${wanted.map((one) => one.quantity)}::integer[])
    as w (product_id, quantity)`

// Every writer of several stocks takes them in the order of their ids: nobody waits in a ring.
const locked = sql`
  select s.product_id, s.on_hand, s.reserved
  from market.stocks s
  where s.product_id in (select product_id from wanted)
  order by s.product_id
  for update`

/** Holds all of it, or nothing: false. What is no longer on sale is not held. */
export async function holdAll(tx: Tx, wanted: readonly Wanted[]): Promise<boolean> {
  const held = await tx.run(sql`
    with wanted as (${rowsOf(wanted)}),
    locked as (${locked}),
    fits as (
      select count(*) as n
      from wanted w
      join locked l on l.product_id = w.product_id
      join market.products p on p.id = w.product_id
      where l.on_hand - l.reserved >= w.quantity and p.published_at is not null
    )
    update market.stocks s
    set reserved = s.reserved + w.quantity
    from wanted w, fits
    where s.product_id = w.product_id and fits.n = ${wanted.length}`)
  return held > 0
}

export async function letGoStock(tx: Tx, held: readonly Wanted[]): Promise<void> {
  const count = await tx.run(sql`
    with wanted as (${rowsOf(held)}),
    locked as (${locked})
    update market.stocks s
    set reserved = s.reserved - w.quantity
    from wanted w
    join locked l on l.product_id = w.product_id
    where s.product_id = w.product_id`)
  if (count !== held.length) throw new Error(`${held.length} stocks to let go, ${count} found`)
}

/** At the end of the transaction: all buyers want these rows. */
export const takeHeldStock = (tx: Tx, sold: readonly Taken[], at: Date): Promise<void> =>
  tx.atEnd(sql`
    with wanted as (${rowsOf(sold)}),
    locked as (${locked}),
    moved as (
      update market.stocks s
      set on_hand = s.on_hand - w.quantity, reserved = s.reserved - w.quantity
      from wanted w
      join locked l on l.product_id = w.product_id
      where s.product_id = w.product_id
      returning s.product_id, s.on_hand, w.quantity
    ),
    written as (
      insert into market.stock_moves (product_id, lot_id, kind, change, on_hand, moved_at)
      select m.product_id, t.lot_id, 'sold', -m.quantity, m.on_hand, ${at}
      from moved m
      join unnest(${sold.map((one) => one.productId)}::uuid[], ${sold.map((one) => one.lotId)}::uuid[])
        as t (product_id, lot_id) on t.product_id = m.product_id
      returning 1
    )
    select market.must_be(count(*), ${sold.length}::bigint, 'stocks to sell')
    from written`)

export async function returnToStock(
  tx: Tx,
  back: readonly Taken[],
  by: PersonId | null,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    with wanted as (${rowsOf(back)}),
    locked as (${locked}),
    moved as (
      update market.stocks s
      set on_hand = s.on_hand + w.quantity
      from wanted w
      join locked l on l.product_id = w.product_id
      where s.product_id = w.product_id
      returning s.product_id, s.on_hand, w.quantity
    )
    insert into market.stock_moves (product_id, lot_id, kind, change, on_hand, moved_at, moved_by)
    select m.product_id, t.lot_id, 'returned', m.quantity, m.on_hand, ${at}, ${by}
    from moved m
    join unnest(${back.map((one) => one.productId)}::uuid[], ${back.map((one) => one.lotId)}::uuid[])
      as t (product_id, lot_id) on t.product_id = m.product_id`)
}
