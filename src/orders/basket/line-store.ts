import { sql, type Tx } from '#platform/db'
import type { MarketId, ProductId } from '#market'
import type { BasketLine } from './basket.ts'
import type { BasketId } from '../ids.ts'

/**
 * Says on which market a basket is bought, and holds it until the transaction ends. What was taken out of it on another market can no longer
 * be put back. @returns false when it holds something of another market.
 */
export async function takeMarket(tx: Tx, basketId: BasketId, marketId: MarketId): Promise<boolean> {
  const basket = await tx.row<{ marketId: MarketId | null }>(
    sql`select market_id as "marketId" from orders.baskets where id = ${basketId} for update`,
  )
  if (basket?.marketId === marketId) return true
  const held = await tx.row(
    sql`select 1 from orders.basket_lines where basket_id = ${basketId} and removed_at is null limit 1`,
  )
  if (held) return false
  await tx.run(sql`delete from orders.basket_lines where basket_id = ${basketId}`)
  await tx.run(sql`update orders.baskets set market_id = ${marketId} where id = ${basketId}`)
  return true
}

/** So much more of a product, up to `most`; what was taken out begins again from nothing. @returns how many products there are then. */
export async function addLine(
  tx: Tx,
  basketId: BasketId,
  line: Pick<BasketLine, 'productId' | 'name' | 'quantity' | 'priceCents'> & { most: number },
  at: Date,
): Promise<number> {
  const row = await tx.row<{ others: number }>(sql`
    with added as (
      insert into orders.basket_lines as l (basket_id, product_id, name, quantity, price_cents, added_at)
      values (
        ${basketId}, ${line.productId}, ${line.name}, least(${line.quantity}::integer, ${line.most}), ${line.priceCents}, ${at}
      )
      on conflict (basket_id, product_id) do update
      set quantity = least(case when l.removed_at is null then l.quantity else 0 end + excluded.quantity, ${line.most}),
        price_cents = excluded.price_cents, added_at = excluded.added_at, removed_at = null
    )
    select count(*) as others
    from orders.basket_lines
    where basket_id = ${basketId} and product_id <> ${line.productId} and removed_at is null`)
  return (row?.others ?? 0) + 1
}

/** At least so much of a product, at the price of now: put there twice, it is there once. */
export async function putLine(
  tx: Tx,
  basketId: BasketId,
  line: Pick<BasketLine, 'productId' | 'name' | 'quantity' | 'priceCents'>,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into orders.basket_lines as l (basket_id, product_id, name, quantity, price_cents, added_at)
    values (${basketId}, ${line.productId}, ${line.name}, ${line.quantity}, ${line.priceCents}, ${at})
    on conflict (basket_id, product_id) do update
    set quantity = greatest(case when l.removed_at is null then l.quantity else 0 end, excluded.quantity),
      price_cents = excluded.price_cents, removed_at = null`)
}

/** Everything leaves it, for good. */
export async function emptyBasket(tx: Tx, basketId: BasketId): Promise<void> {
  await tx.run(sql`delete from orders.basket_lines where basket_id = ${basketId}`)
}

/** Exactly so much, at the price of now. */
export async function setLine(
  tx: Tx,
  basketId: BasketId,
  line: { productId: ProductId; quantity: number; priceCents: number },
): Promise<void> {
  await tx.run(sql`
    update orders.basket_lines
    set quantity = ${line.quantity}, price_cents = ${line.priceCents}, removed_at = null
    where basket_id = ${basketId} and product_id = ${line.productId}`)
}

/** Takes a product out; it may be put back. */
export async function removeLine(tx: Tx, basketId: BasketId, productId: ProductId, at: Date): Promise<void> {
  await tx.run(sql`
    update orders.basket_lines
    set removed_at = ${at}
    where basket_id = ${basketId} and product_id = ${productId} and removed_at is null`)
}

export async function putBackLine(tx: Tx, basketId: BasketId, productId: ProductId): Promise<void> {
  await tx.run(sql`
    update orders.basket_lines
    set removed_at = null
    where basket_id = ${basketId} and product_id = ${productId}`)
}
