import type { ComponentChildren } from 'preact'
import { page, type Ask } from '#platform/web'
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
  const places = [
    { at: '/marche', href: addressOfQuery({ marche: market?.slug ?? undefined }), label: 'Rayons' },
    { at: '/marche/commerces', href: shopsAddress({ slug: market?.slug ?? null }), label: 'Commerçants' },
    { at: MY_ORDERS, href: MY_ORDERS, label: 'Mes courses' },
    { at: BASKET_ADDRESS, ...basketPlace(BASKET_ADDRESS, basketCountIn(c)) },
  ]
  const here = places.findLast(({ at }) => c.req.path === at || c.req.path.startsWith(`${at}/`))
  const nav = places.map(({ at, ...one }) => (at === here?.at ? { ...one, current: true } : one))
  return page(
    c,
    {
      ...words,
      room: 'market',
      density: 'public',
      nav,
      scripts: ['stay'],
      place: market?.name ?? 'Le marché',
    },
    children,
    status,
  )
}
