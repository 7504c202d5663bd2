import { parisDay } from '#platform/time'
import { newSite, notFound, type Ask } from '#platform/web'
import type { Catalogue, Offer } from './catalogue.ts'
import { openCatalogue } from './open-catalogue.ts'
import { shopPage } from './shop-page.tsx'
import { shopsPage } from './shops-page.tsx'
import { shelves } from './shelves-routes.ts'
import { marketNamed, allMarkets } from './markets-routes.ts'

/** What customers open, signed in or not. */
export const catalogueSite = newSite()
  .get('/marche', shelves)
  .get('/marche/commerces', shops)
  .get('/marche/commerces/:slug', oneShop)

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
