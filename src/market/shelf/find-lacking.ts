import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { lackingIn, type LegalRule } from '../law/door.ts'
import { openLotsOf, stocksOf } from '../stock/door.ts'
import { readMerchant } from '../merchant-store.ts'
import type { Goods } from '../product.ts'

/** What the law still asks of this product. */
export async function lackingOf(db: Db, product: Goods, now: Date): Promise<LegalRule[]> {
  const merchant = await readMerchant(db, product.merchantId)
  if (!merchant) throw new Error(`product ${product.id} has no shop`)
  const stock = (await stocksOf(db, [product.id])).get(product.id)
  const lots = await openLotsOf(db, [product.id])
  return lackingIn({ product, merchant, stock, lots, today: parisDay(now) })
}
