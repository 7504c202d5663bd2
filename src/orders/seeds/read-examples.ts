import { openCatalogue, seededMarketId, type Catalogue, type Offer, type ProductId } from '#market'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'

/** Everything on sale on a market, read once for several examples. */
export async function readExamples(db: Db, now: Date, marketId = seededMarketId): Promise<Catalogue> {
  const which = { market: { id: marketId }, today: parisDay(now) }
  const opened = await openCatalogue(
    db,
    which,
    (all) => all,
    () => [],
  )
  if (!opened) throw new Error(`no market ${marketId}`)
  return opened.catalogue
}

/** @throws when it is not on sale: an example would be wrong. */
export function offerOf(catalogue: Catalogue, productId: ProductId): Offer {
  const found = catalogue.offers.find((one) => one.product.id === productId)
  if (!found) throw new Error(`no product ${productId} on sale`)
  return found
}
