import { openCatalogue, readMerchant, type Offer, type ProductId } from '#market'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { ShareId } from '#payments'
import { readShare } from '../share/door.ts'

/** What the market of this share sells under that id. */
export async function productOffered(
  db: Db,
  shareId: ShareId,
  productId: ProductId,
  now: Date,
): Promise<Offer | undefined> {
  const share = await readShare(db, shareId)
  const shop = share && (await readMerchant(db, share.merchantId))
  if (!shop) return undefined
  const choose = (catalogue: { offers: Offer[] }) =>
    catalogue.offers.find((one) => one.product.id === productId)
  const key = { market: { id: shop.marketId }, today: parisDay(now) }
  return (await openCatalogue(db, key, choose, () => [productId]))?.chosen
}
