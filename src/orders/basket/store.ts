import type { Door, OrderId } from '#delivery'
import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { Basket, BasketLine } from './basket.ts'
import type { Buyer, OrderMode } from '../order.ts'
import type { BasketId } from '../ids.ts'

type Row = Omit<Basket, 'lines'> & { lines: (Omit<BasketLine, 'addedAt' | 'removedAt'> & Instants)[] }

type Instants = { addedAt: string; removedAt: string | null }

const asBasket = ({ lines, ...basket }: Row): Basket => ({
  ...basket,
  lines: lines.map(({ addedAt, removedAt, ...line }) => ({
    ...line,
    addedAt: new Date(addedAt),
    removedAt: removedAt === null ? null : new Date(removedAt),
  })),
})

async function basketWhere(db: Db, where: Sql, lock = sql``): Promise<Basket | undefined> {
  const row = await db.row<Row>(sql`
    select b.id, b.market_id as "marketId", b.order_id as "orderId", b.person_id as "personId", b.mode, b.buyer,
      b.door, b.slot_from as "slotFrom",
      coalesce(
        (
          select jsonb_agg(
            jsonb_build_object(
              'productId', l.product_id, 'name', l.name, 'quantity', l.quantity, 'priceCents', l.price_cents,
              'addedAt', l.added_at, 'removedAt', l.removed_at
            )
            order by l.added_at, l.product_id
          )
          from orders.basket_lines l
          where l.basket_id = b.id
        ),
        '[]'
      ) as lines
    from orders.baskets b
    where ${where}
    ${lock}`)
  return row && asBasket(row)
}

/** The basket of a browser, by the digest of its secret. */
export const readBasket = (db: Db, digest: string): Promise<Basket | undefined> =>
  basketWhere(db, sql`b.secret_digest = ${digest}`)

/** Holds a basket until the transaction ends: it becomes one order at a time. Its lines are as they were when this was asked. */
export const lockBasket = (tx: Tx, id: BasketId): Promise<Basket | undefined> =>
  basketWhere(tx, sql`b.id = ${id}`, sql`for update of b`)

/** Opens the basket of this secret, or says that it is used; gives its id. */
export async function openBasket(
  tx: Tx,
  basket: { id: BasketId; orderId: OrderId; digest: string; personId: PersonId | null },
  at: Date,
): Promise<BasketId> {
  const row = await tx.row<{ id: BasketId }>(sql`
    insert into orders.baskets (id, secret_digest, order_id, person_id, used_at)
    values (${basket.id}, ${basket.digest}, ${basket.orderId}, ${basket.personId}, ${at})
    on conflict (secret_digest) do update
    set used_at = excluded.used_at, person_id = coalesce(excluded.person_id, baskets.person_id)
    returning id`)
  if (!row) throw new Error('a basket was not opened')
  return row.id
}

/** How it is to be had, and where. */
export async function saveWay(
  tx: Tx,
  basketId: BasketId,
  way: { mode: OrderMode; buyer: Buyer; door: Door | null },
): Promise<void> {
  await tx.run(sql`
    update orders.baskets
    set mode = ${way.mode}, buyer = ${JSON.stringify(way.buyer)}, door = ${way.door === null ? null : JSON.stringify(way.door)}
    where id = ${basketId}`)
}

/** The hour that was chosen, kept whatever becomes of the payment. */
export async function saveSlot(tx: Tx, basketId: BasketId, slotFrom: Date): Promise<void> {
  await tx.run(sql`update orders.baskets set slot_from = ${slotFrom} where id = ${basketId}`)
}

/** The next order of this basket is another one. */
export async function renewOrderId(tx: Tx, basketId: BasketId, orderId: OrderId): Promise<void> {
  await tx.run(sql`update orders.baskets set order_id = ${orderId} where id = ${basketId}`)
}

/** Baskets that nobody used since then are forgotten. @returns how many. */
export const forgetBaskets = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from orders.baskets where used_at < ${before}`)
