import type { Db } from '#platform/db'
import { changeMarket } from './market-store.ts'
import { readMerchant, saveMerchant } from './merchant-store.ts'
import type { Merchant } from './merchant.ts'

/** Changes what a shop says of itself, in one transaction. */
export async function changeShop(
  db: Db,
  id: string,
  change: (merchant: Merchant) => Merchant,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const merchant = await readMerchant(tx, id)
    if (!merchant) throw new Error(`no shop ${id}`)
    await saveMerchant(tx, change(merchant), now)
    await changeMarket(tx)
  })
}
