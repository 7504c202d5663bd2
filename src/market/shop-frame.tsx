import { spoken } from '#platform/languages'
import type { NavItem } from '#platform/ui'
import { languageOf, type Ask, type Frame, type PageWords } from '#platform/web'
import type { Merchant } from './merchant.ts'
import type { ProductId } from './ids.ts'

type Named = Pick<Merchant, 'slug'>

const placeNames = {
  space: 'Ma boutique',
  orders: 'Commandes',
  goods: 'Produits',
  hours: 'Horaires',
  money: 'Mon argent',
  imports: 'Imports',
}

type PlaceSentences = typeof placeNames

/** The bar of a shop. */
export const shopPlaceSentences = spoken<PlaceSentences>('market/places', 'La barre d’une boutique', {
  fr: placeNames,
  en: {
    space: 'My shop',
    orders: 'Orders',
    goods: 'Products',
    hours: 'Opening hours',
    money: 'My money',
    imports: 'Imports',
  },
  ar: {
    space: 'متجري',
    orders: 'الطلبيات',
    goods: 'المنتجات',
    hours: 'أوقات العمل',
    money: 'أموالي',
    imports: 'استيراد الملفات',
  },
  uk: {
    space: 'Мій магазин',
    orders: 'Замовлення',
    goods: 'Товари',
    hours: 'Години роботи',
    money: 'Мої гроші',
    imports: 'Імпорт файлів',
  },
})

/** Where one stands in the room of a shop. */
export type ShopPlace = 'orders' | 'goods' | 'hours' | 'look'

const places = [
  { is: 'orders', path: '/commandes' },
  { is: 'goods', path: '' },
  { is: 'hours', path: '/horaires' },
] as const satisfies { is: ShopPlace; path: string }[]

/** Those that belong to whoever reads: their money, their files. They name no shop. */
const own = [
  { is: 'money', href: '/argent' },
  { is: 'imports', href: '/imports' },
] as const

type Name = keyof (typeof shopPlaceSentences.says)['fr']

const { fr, ...others } = shopPlaceSentences.says
const nameOf = (is: Name) => ({
  label: fr[is],
  names: { en: others.en[is], ar: others.ar[is], uk: others.uk[is] },
})

/** The bar of a shop, the same on all its pages; without a shop in its addresses it is that of whoever has one only. */
export const shopPlaces = (merchant?: Named): Frame['nav'] => [
  ...places.map(({ is, path }) => ({ href: placeAddress(path, merchant), ...nameOf(is) })),
  ...own.map(({ is, href }) => ({ href, ...nameOf(is) })),
]

/**
 * The words of the frame of a shop's own pages. A merchant has the bar of their shop as their own; whoever keeps several, or helps another's, has
 * it beside theirs.
 */
export function shopWords(c: Ask, merchant: Named, here?: ShopPlace): Omit<PageWords, 'title'> {
  const language = languageOf(c)
  const { space } = shopPlaceSentences.says[language]
  const words = { room: 'market', density: 'bureau', space } as const
  const mine = c.var.frame.nav.some(({ href }) => href === placeAddress('/commandes'))
  const path = places.find(({ is }) => is === here)?.path
  const at = path !== undefined && placeAddress(path, mine ? undefined : merchant)
  const set = (bar: Frame['nav']): NavItem[] =>
    bar.map(({ href, label, names }) => ({
      href,
      label: names?.[language] ?? label,
      ...(href === at ? { current: true } : {}),
    }))
  if (mine) return { ...words, nav: set(c.var.frame.nav) }
  return { ...words, places: set(shopPlaces(merchant)) }
}

/** Those of whoever runs the market. */
export const managementWords = { room: 'market', density: 'bureau', space: 'Marché' } as const

/** What a shop is told of, when there is little left. */
export const ALERTS = '/marche/boutique/alertes'

/** The labels that a shop prints. */
export const LABELS = '/marche/boutique/etiquettes'

/** An address of the room of a shop, which says which shop. */
export const shopAddress = (path: string, merchant: Named): string =>
  `/marche/boutique${path}?commerce=${merchant.slug}`

const placeAddress = (path: string, merchant?: Named): string =>
  merchant ? shopAddress(path, merchant) : `/marche/boutique${path}`

/** The address of a product in the room of its shop. */
export const productAddress = (id: ProductId): string => `/marche/boutique/produits/${id}`
