import { parisDay } from '#platform/time'
import { newSite, type Ask } from '#platform/web'
import { openCatalogue } from '../catalogue/door.ts'
import { openLotsOf } from '../stock/door.ts'
import { withdrawnIdOf } from '../product-store.ts'
import { goneProductPage } from './gone-product-page.tsx'
import { productPage } from './product-page.tsx'

/** One product, for whoever may buy it. */
export const productSite = newSite().get('/marche/produits/:slug', oneProduct)

async function oneProduct(c: Ask): Promise<Response> {
  const slug = c.req.param('slug') ?? ''
  const opened = await openCatalogue(
    c.var.db,
    { market: { product: slug }, today: parisDay(c.var.now) },
    (all) => all.bySlug.get(slug),
    (offer) => (offer ? [offer.product.id] : []),
  )
  if (!opened?.chosen) return goneProductPage(c, opened?.catalogue, await withdrawnIdOf(c.var.db, slug))
  const { catalogue, chosen: offer, left } = opened
  const lots = offer.product.traced === 'yes' ? await openLotsOf(c.var.db, [offer.product.id]) : []
  return productPage(c, { catalogue, offer, left: left.get(offer.product.id) ?? 0, lots })
}
