import { openCatalogue, readMerchant, readProduct, type ProductId } from '#market'
import { parisDay } from '#platform/time'
import type { Ask } from '#platform/web'
import { offersById } from './view-basket.ts'

/** A product as it is on sale now, and how much is left of it; undefined when nobody sells it any more. */
export async function offerOf(c: Ask, id: ProductId) {
  const { db, now } = c.var
  const product = await readProduct(db, id)
  const shop = product && (await readMerchant(db, product.merchantId))
  if (!shop) return undefined
  const opened = await openCatalogue(
    db,
    { market: { id: shop.marketId }, today: parisDay(now) },
    (all) => offersById(all).get(id),
    () => [id],
  )
  return opened?.chosen && { ...opened.chosen, left: opened.left.get(id) ?? 0 }
}
