import type { Db } from '#platform/db'
import { foundThere } from '#platform/web'
import { refuse, type Refused } from '#platform/refusal'
import { saveProduct } from '../product-store.ts'
import { withdraw } from '../product.ts'
import type { Hand } from '../hand.ts'
import { changeMarketOf } from '../market-store.ts'
import { lockMerchant, saveMerchant } from '../merchant-store.ts'
import type { Merchant } from '../merchant.ts'
import { versionOfShop, type ShopForm } from './seen-version.ts'
import { shelfOf } from '../shelf/door.ts'
import type { MerchantId } from '../ids.ts'

export type ShopChanged = { ok: true } | Refused<'changed meanwhile'>

/**
 * Changes what a shop says of itself, as a form saw it, in one transaction. What it no longer keeps cold enough leaves the sale.
 */
export async function changeShop(
  db: Db,
  id: MerchantId,
  change: (merchant: Merchant) => Merchant,
  { by, now, form, seen }: Hand & { form: ShopForm; seen: string },
): Promise<ShopChanged> {
  return db.transaction(async (tx) => {
    const before = await lockMerchant(tx, id)
    if (!before) throw new Error(`no shop ${id}`)
    const merchant = change(before)
    const found = foundThere(versionOfShop(before, form), versionOfShop(merchant, form), seen)
    if (found === 'same') return { ok: true }
    if (found === 'changed') return refuse('changed meanwhile')
    await saveMerchant(tx, merchant, now)
    for (const { product, lacking } of await shelfOf(tx, merchant, now))
      if (
        product.standing === 'on sale' &&
        lacking.some((rule) => rule.refusal === 'shop cannot keep it cold')
      )
        await saveProduct(tx, withdraw(product, now), by, now)
    await changeMarketOf(tx, id)
    return { ok: true }
  })
}
