import type { ComponentChildren } from 'preact'
import { languageOf, page, type Ask, type PageWords } from '#platform/web'
import { shopSentences } from '../words/door.ts'
import { BASKET_ADDRESS, MY_ORDERS } from './add-to-basket.tsx'
import { basketCountIn, basketPlace } from './basket-count.ts'
import type { Catalogue } from './catalogue.ts'
import { addressOfQuery } from './query.ts'

type Head = { title: string; description?: string; status?: number }

/** The market whose page it is; undefined where one stands before all of them. */
type NamedMarket = Pick<Catalogue, 'name' | 'slug'>

export const shopsAddress = ({ slug }: Pick<NamedMarket, 'slug'>): string =>
  slug ? `/marche/commerces?marche=${slug}` : '/marche/commerces'

export const termsAddress = ({ slug }: Pick<NamedMarket, 'slug'>): string =>
  slug ? `/marche/conditions?marche=${slug}` : '/marche/conditions'

/** A page of a market as customers see it: its own bar, whoever reads. */
export function marketPage(
  c: Ask,
  { status, market, ...words }: Head & { market: NamedMarket | undefined },
  children: ComponentChildren,
): Response {
  const { nav, place } = buyerBar(c, { slug: market?.slug ?? null })
  return page(
    c,
    { ...words, room: 'catalogue', density: 'public', nav, scripts: ['stay'], place: market?.name ?? place },
    children,
    status,
  )
}

/** The bar of somebody who buys, in the language of the page that it is on: the aisles, the shops, their orders, their basket. */
export function buyerBar(
  c: Ask,
  { slug = null, count = basketCountIn(c) }: { slug?: string | null; count?: number | undefined } = {},
): Pick<PageWords, 'nav'> & { place: string } {
  const say = shopSentences.says[languageOf(c)]
  const places = [
    { at: '/marche', href: addressOfQuery({ marche: slug ?? undefined }), label: say.aisles },
    { at: '/marche/commerces', href: shopsAddress({ slug }), label: say.keepers },
    { at: MY_ORDERS, href: MY_ORDERS, label: say.myOrders },
    { at: BASKET_ADDRESS, ...basketPlace(BASKET_ADDRESS, count, say) },
  ]
  const here = places.findLast(({ at }) => c.req.path === at || c.req.path.startsWith(`${at}/`))
  return {
    nav: places.map(({ at, ...one }) => (at === here?.at ? { ...one, current: true } : one)),
    place: say.place,
  }
}
