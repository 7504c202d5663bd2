import { sql, type Db } from '#platform/db'
import type { MerchantId } from '../ids.ts'

/** The shops that call products by these codes, most of them first. */
export async function shopsWithCodes(db: Db, codes: readonly string[]): Promise<string[]> {
  const rows = await db.rows<{ merchantId: MerchantId }>(sql`
    select merchant_id as "merchantId"
    from market.products
    where code = any(${codes})
    group by merchant_id
    order by count(*) desc, merchant_id`)
  return rows.map((row) => row.merchantId)
}

/** How many products each of these shops has, drafts included. */
export async function countProductsOf(
  db: Db,
  merchantIds: readonly MerchantId[],
): Promise<Map<string, number>> {
  const rows = await db.rows<{ merchantId: MerchantId; count: number }>(sql`
    select merchant_id as "merchantId", count(*)::integer as count
    from market.products
    where merchant_id = any(${merchantIds})
    group by merchant_id`)
  return new Map(rows.map((one) => [one.merchantId, one.count]))
}
