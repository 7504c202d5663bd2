import { sql, type Db, type Tx } from '#platform/db'
import { addDays, type Day } from '#platform/time'
import type { Hand } from '../hand.ts'
import type { MerchantId, ProductId } from '../ids.ts'
import { USUAL_HOUR, WEEKS_SEEN } from './alert.ts'
import { leftOn } from './left-store.ts'

/** Under which quantity their shops want to be told of these products; those with no alert are absent. */
export async function alertsOf(db: Db, productIds: readonly ProductId[]): Promise<Map<string, number>> {
  const rows = await db.rows<{ productId: ProductId; under: number }>(sql`
    select product_id as "productId", under
    from market.stock_alerts
    where product_id = any(${productIds}::uuid[])`)
  return new Map(rows.map(({ productId, under }) => [productId, under]))
}

/** Says from when on a shop wants to be told; null: of this product no more. */
export async function saveAlert(
  tx: Tx,
  { productId, under }: { productId: ProductId; under: number | null },
  { by, now }: Hand,
): Promise<void> {
  if (under === null) {
    await tx.run(sql`delete from market.stock_alerts where product_id = ${productId}`)
    return
  }
  await tx.run(sql`
    insert into market.stock_alerts (product_id, under, set_at, set_by)
    values (${productId}, ${under}, ${now}, ${by})
    on conflict (product_id) do update
    set under = excluded.under, told_on = null, set_at = excluded.set_at, set_by = excluded.set_by`)
}

/** What each of these products sold a week, on average of the last weeks. What nobody bought is absent. */
export async function soldAWeek(
  db: Db,
  productIds: readonly ProductId[],
  today: Day,
): Promise<Map<string, number>> {
  const rows = await db.rows<{ productId: ProductId; quantity: number }>(sql`
    select product_id as "productId", ceil(-sum(change)::numeric / ${WEEKS_SEEN})::integer as quantity
    from market.stock_moves
    where product_id = any(${productIds}::uuid[]) and kind in ('sold', 'returned')
      and moved_at >= ${addDays(today, -7 * WEEKS_SEEN)}
    group by product_id
    having sum(change) < 0`)
  return new Map(rows.map(({ productId, quantity }) => [productId, quantity]))
}

export async function alertHourOf(db: Db, merchantId: MerchantId): Promise<number> {
  const row = await db.row<{ hour: number }>(
    sql`select hour from market.alert_hours where merchant_id = ${merchantId}`,
  )
  return row?.hour ?? USUAL_HOUR
}

export async function saveAlertHour(
  tx: Tx,
  { merchantId, hour }: { merchantId: MerchantId; hour: number },
  { by, now }: Hand,
): Promise<void> {
  await tx.run(sql`
    insert into market.alert_hours (merchant_id, hour, chosen_at, chosen_by)
    values (${merchantId}, ${hour}, ${now}, ${by})
    on conflict (merchant_id) do update
    set hour = excluded.hour, chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by`)
}

/** Forgets that a shop was told of what there is enough of again: it will be told the next time. */
export async function forgetTold(tx: Tx, today: Day): Promise<void> {
  await tx.run(sql`
    update market.stock_alerts a
    set told_on = null
    from market.products p
    join market.stocks s on s.product_id = p.id
    where p.id = a.product_id and a.told_on is not null and ${leftOn(today)} > a.under`)
}

export type LowProduct = { productId: ProductId; merchantId: MerchantId; name: string }

/** What is on sale and fell low since its shop was last told, in the shops whose hour it is and that were told nothing today. */
export const lowToTell = (tx: Tx, today: Day, hour: number): Promise<LowProduct[]> =>
  tx.rows<LowProduct>(sql`
    select p.id as "productId", p.merchant_id as "merchantId", p.name
    from market.stock_alerts a
    join market.products p on p.id = a.product_id
    join market.stocks s on s.product_id = p.id
    left join market.alert_hours h on h.merchant_id = p.merchant_id
    where p.published_at is not null and a.told_on is null and coalesce(h.hour, ${USUAL_HOUR}) = ${hour}
      and ${leftOn(today)} <= a.under
      and not exists (
        select 1
        from market.stock_alerts b
        join market.products q on q.id = b.product_id
        where q.merchant_id = p.merchant_id and b.told_on = ${today}
      )
    order by p.name_key, p.id
    for update of a`)

export async function markTold(tx: Tx, productIds: readonly ProductId[], today: Day): Promise<void> {
  await tx.run(sql`
    update market.stock_alerts
    set told_on = ${today}
    where product_id = any(${productIds})`)
}
