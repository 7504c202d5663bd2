import { parisDay } from '#platform/time'
import { newSite, notFound, type Ask } from '#platform/web'
import type { Catalogue, Offer } from './catalogue.ts'
import { openLotsOf } from '../stock/door.ts'
import { openCatalogue } from './open-catalogue.ts'
import { goneProductPage } from './gone-product-page.tsx'
import { productPage } from './product-page.tsx'
import { shopPage } from './shop-page.tsx'
import { shopsPage } from './shops-page.tsx'
import { shelves } from './shelves-routes.ts'
import { marketNamed, allMarkets } from './markets-routes.ts'

/** What customers open, signed in or not. */
export const catalogueSite = newSite()
  .get('/marche', shelves)
  .get('/marche/commerces', shops)
  .get('/marche/commerces/:slug', oneShop)
  .get('/marche/produits/:slug', oneProduct)

async function shops(c: Ask): Promise<Response> {
  const named = c.req.query('marche')
  const opened = await openCatalogue(
    c.var.db,
    { market: marketNamed(named), today: parisDay(c.var.now) },
    () => null,
    () => [],
  )
  return opened ? shopsPage(c, opened.catalogue) : allMarkets(c, named)
}

const A_PAGE = 20

async function oneShop(c: Ask): Promise<Response> {
  const slug = c.req.param('slug') ?? ''
  const opened = await openCatalogue(
    c.var.db,
    { market: { shop: slug }, today: parisDay(c.var.now) },
    (all) => offersOf(all, slug),
    (offers) => offers.map((one) => one.product.id),
  )
  const shop = [...(opened?.catalogue.shops.values() ?? [])].find((one) => one.slug === slug)
  if (!opened || !shop) throw notFound()
  return shopPage(c, { catalogue: opened.catalogue, shop, offers: opened.chosen, left: opened.left })
}

const offersOf = (all: Catalogue, slug: string | undefined): Offer[] =>
  all.offers.filter((one) => one.shop.slug === slug).slice(0, A_PAGE)

async function oneProduct(c: Ask): Promise<Response> {
  const slug = c.req.param('slug') ?? ''
  const opened = await openCatalogue(
    c.var.db,
    { market: { product: slug }, today: parisDay(c.var.now) },
    (all) => all.bySlug.get(slug),
    (offer) => (offer ? [offer.product.id] : []),
  )
  if (!opened?.chosen) return goneProductPage(c, opened?.catalogue)
  const { catalogue, chosen: offer, left } = opened
  const lots = offer.product.traced === 'yes' ? await openLotsOf(c.var.db, [offer.product.id]) : []
  return productPage(c, { catalogue, offer, left: left.get(offer.product.id) ?? 0, lots })
}
