import type { FileId } from '#platform/files'
import { sql, type Db } from '#platform/db'
import type { MerchantId } from '../ids.ts'

/** Whose picture a file is: a product's or a shop's, and whether everybody may see it. */
export async function pictureOwner(
  db: Db,
  fileId: FileId,
): Promise<{ merchantId: MerchantId; shown: 'to all' | 'to its shop' } | undefined> {
  return db.row(sql`
    select p.merchant_id as "merchantId",
      case when p.published_at is null then 'to its shop' else 'to all' end as shown
    from market.products p
    where p.picture_id = ${fileId}
    union all
    select m.id, 'to all'
    from market.merchants m
    where m.picture_id = ${fileId}
    order by shown
    limit 1`)
}
