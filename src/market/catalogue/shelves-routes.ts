import { gzipSync } from 'node:zlib'
import { actorOf } from '#people'
import { parisDay } from '#platform/time'
import { preferredLanguage } from '#platform/languages'
import type { Ask } from '#platform/web'
import { findOffers } from './find-offers.ts'
import type { Catalogue, ShelfPage } from './catalogue.ts'
import { basketCountIn } from './basket-count.ts'
import { cataloguePage } from './page.tsx'
import { addressOfQuery, readQuery, type CatalogueQuery } from './query.ts'
import { pageOf, wantedOf } from './choose-offers.ts'
import { openCatalogue } from './open-catalogue.ts'
import { isFront, readFront, seasonalOffers } from './read-front.ts'
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
    (one) => ('ids' in one ? one.ids : idsOf(one)),
  )
  if (!opened) return allMarkets(c, query.marche)
  const { catalogue, chosen, left } = opened
  if ('ids' in chosen && chosen.stops === soldOut(chosen.ids, left)) return sendPage(c, chosen)
  const found = 'ids' in chosen ? choose(catalogue, query, now) : chosen
  const today = parisDay(now)
  const front = isFront(query) ? await readFront(db, catalogue, left, { today, now }) : undefined
  const answer = cataloguePage(c, {
    front,
    catalogue,
    query: { ...query, marche: catalogue.slug ?? undefined },
    left,
    ...found,
  })
  if (!key) return answer
  const ids = idsOf(found)
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

/** Null for a page that is somebody's own; the bar says how much is in a basket, so that only visitors with as much share a page. What says who is open is good for a minute, the next hours of the bikes for ten. */
function keyOf(c: Ask, query: CatalogueQuery): string | null {
  const { now, language, readOver } = c.var
  if (actorOf(c) !== undefined || /(?:^|;\s*)dit=/.test(c.req.header('cookie') ?? '')) return null
  const every = query.ouvert ? 60_000 : isFront(query) ? 600_000 : undefined
  const minute = every ? Math.floor(now.getTime() / every) : ''
  // a page in French offers the language of the browser; one in another says whether somebody read it over
  const spoken = language === 'fr' ? preferredLanguage(c.req.header('accept-language')) : [...readOver].join()
  return `${parisDay(now)} ${minute} ${language} ${spoken ?? ''} ${basketCountIn(c)} ${addressOfQuery(query)}`
}

function choose(all: Catalogue, query: CatalogueQuery, now: Date) {
  const found = findOffers(all, wantedOf(all, query, now))
  const seasonal = isFront(query) ? seasonalOffers(all, parisDay(now)) : []
  return { found, seasonal, ...pageOf(found, query.apres) }
}

const idsOf = ({ shown, seasonal }: Pick<ReturnType<typeof choose>, 'shown' | 'seasonal'>) => [
  ...new Set([...shown, ...seasonal].map((offer) => offer.product.id)),
]

/** Which of these are sold out: what a page says of what is left. */
const soldOut = (ids: readonly string[], left: ReadonlyMap<string, number>): string =>
  ids.map((id) => ((left.get(id) ?? 0) > 0 ? '1' : '0')).join('')
