import { gzipSync } from 'node:zlib'
import { actorOf } from '#people'
import { parisDay } from '#platform/time'
import { newSite, notFound, type Ask } from '#platform/web'
import { findOffers, type Catalogue, type Offer, type ShelfPage } from './catalogue.ts'
import { cataloguePage } from './page.tsx'
import { addressOfQuery, pageOf, readQuery, wantedOf, type CatalogueQuery } from './query.ts'
import { openLotsOf } from '../stock/door.ts'
import type { MarketKey } from '../market-store.ts'
import { marketsPage } from './markets-page.tsx'
import { openMarkets } from './markets-store.ts'
import { openCatalogue } from './open-catalogue.ts'
import { goneProductPage, productPage } from './product-page.tsx'
import { shopPage, shopsPage } from './shop-pages.tsx'

/** What customers open, signed in or not. */
export const catalogueSite = newSite()
  .get('/marche', shelves)
  .get('/marche/commerces', shops)
  .get('/marche/commerces/:slug', oneShop)
  .get('/marche/produits/:slug', oneProduct)

const PAGES_KEPT = 300

/** The market that an address names, else the only one. */
const marketNamed = (slug: string | null | undefined): MarketKey => (slug ? { slug } : 'the only one')

/** The shelves. A visitor gets the page made for the visitor before, while the market and what is left are the same. */
async function shelves(c: Ask): Promise<Response> {
  const { db, now } = c.var
  const query = readQuery(c)
  const key = keyOf(c, query)
  const opened = await openCatalogue(
    db,
    { market: marketNamed(query.marche), today: parisDay(now) },
    (all) => (key ? all.pages.get(key) : undefined) ?? choose(all, query, now),
    (one) => ('ids' in one ? one.ids : one.shown.map((offer) => offer.product.id)),
  )
  if (!opened) return allMarkets(c, query.marche)
  const { catalogue, chosen, left } = opened
  if ('ids' in chosen && chosen.stops === soldOut(chosen.ids, left)) return sendPage(c, chosen)
  const found = 'ids' in chosen ? choose(catalogue, query, now) : chosen
  const answer = cataloguePage(c, { catalogue, query: { ...query, marche: catalogue.slug }, left, ...found })
  if (!key) return answer
  const ids = found.shown.map((offer) => offer.product.id)
  const plain = new Uint8Array(await answer.arrayBuffer())
  const made = { ids, stops: soldOut(ids, left), plain, gzip: new Uint8Array(gzipSync(plain)) }
  if (catalogue.pages.size >= PAGES_KEPT) catalogue.pages.clear()
  catalogue.pages.set(key, made)
  return sendPage(c, made)
}

/** Every market of the territory, to choose one; also where a name means none. */
const allMarkets = async (c: Ask, named: string | null | undefined): Promise<Response> =>
  marketsPage(c, await openMarkets(c.var.db), named ? 404 : 200)

/** Pressed once, sent to all: the hall leaves alone what is pressed already. */
function sendPage(c: Ask, { plain, gzip }: ShelfPage): Response {
  c.header('content-type', 'text/html; charset=UTF-8')
  c.header('vary', 'accept-encoding')
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(plain)
  c.header('content-encoding', 'gzip')
  return c.body(gzip)
}

/** Null for a page that is somebody's own. What says who is open is good for a minute. */
function keyOf(c: Ask, query: CatalogueQuery): string | null {
  const { now } = c.var
  if (actorOf(c) !== undefined || /(?:^|;\s*)dit=/.test(c.req.header('cookie') ?? '')) return null
  const minute = query.ouvert ? Math.floor(now.getTime() / 60_000) : ''
  return `${parisDay(now)} ${minute} ${addressOfQuery(query)}`
}

function choose(all: Catalogue, query: CatalogueQuery, now: Date) {
  const found = findOffers(all, wantedOf(all, query, now))
  return { found, ...pageOf(found, query.apres) }
}

/** Which of these are sold out: what a page says of what is left. */
const soldOut = (ids: readonly string[], left: ReadonlyMap<string, number>): string =>
  ids.map((id) => ((left.get(id) ?? 0) > 0 ? '1' : '0')).join('')

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
