import { gzipSync } from 'node:zlib'
import { actorOf } from '#people'
import { parisDay } from '#platform/time'
import type { Ask } from '#platform/web'
import { findOffers } from './find-offers.ts'
import type { Catalogue, ShelfPage } from './catalogue.ts'
import { cataloguePage } from './page.tsx'
import { addressOfQuery, readQuery, type CatalogueQuery } from './query.ts'
import { pageOf, wantedOf } from './choose-offers.ts'
import { openCatalogue } from './open-catalogue.ts'
import { marketNamed, allMarkets } from './markets-routes.ts'

const PAGES_KEPT = 300

/** The shelves. A visitor gets the page made for the visitor before, while the market and what is left are the same. */
export async function shelves(c: Ask): Promise<Response> {
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
  const answer = cataloguePage(c, {
    catalogue,
    query: { ...query, marche: catalogue.slug ?? undefined },
    left,
    ...found,
  })
  if (!key) return answer
  const ids = found.shown.map((offer) => offer.product.id)
  const plain = new Uint8Array(await answer.arrayBuffer())
  const made = { ids, stops: soldOut(ids, left), plain, gzip: new Uint8Array(gzipSync(plain)) }
  if (catalogue.pages.size >= PAGES_KEPT) catalogue.pages.clear()
  catalogue.pages.set(key, made)
  return sendPage(c, made)
}

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
