import type { Db } from '#platform/db'
import { saveProduct } from './product-store.ts'
import type { Hand } from './change-product.ts'
import { changeMarket } from './market-store.ts'
import { lockMerchant, saveMerchant } from './merchant-store.ts'
import type { Merchant } from './merchant.ts'
import { shelfOf } from './shop-shelf.ts'

/** Changes what a shop says of itself, in one transaction. What it no longer keeps cold enough leaves the sale. */
export async function changeShop(
  db: Db,
  id: string,
  change: (merchant: Merchant) => Merchant,
  { by, now }: Hand,
): Promise<void> {
  await db.transaction(async (tx) => {
    const before = await lockMerchant(tx, id)
    if (!before) throw new Error(`no shop ${id}`)
    const merchant = change(before)
    await saveMerchant(tx, merchant, now)
    for (const { product, lacking } of await shelfOf(tx, merchant, now))
      if (product.publishedAt && lacking.some((rule) => rule.refusal === 'shop cannot keep it cold'))
        await saveProduct(tx, { ...product, publishedAt: null, withdrawnAt: now }, by, now)
    await changeMarket(tx)
  })
}
