import type { NavItem } from '#platform/ui'
import type { Ask, PageWords } from '#platform/web'
import type { Merchant } from './merchant.ts'

type Named = Pick<Merchant, 'slug'>

/** Where one stands in the room of a shop. */
export type ShopPlace = 'orders' | 'goods' | 'hours' | 'look'

const places = [
  { is: 'orders', path: '/commandes', label: 'Commandes' },
  { is: 'goods', path: '', label: 'Produits' },
  { is: 'hours', path: '/horaires', label: 'Horaires' },
] as const satisfies { is: ShopPlace; path: string; label: string }[]

/** Those that belong to whoever reads: their money, their files. They name no shop. */
const own: NavItem[] = [
  { href: '/argent', label: 'Mon argent' },
  { href: '/imports', label: 'Imports' },
]

/** The bar of a shop, the same on all its pages; without a shop in its addresses it is that of whoever has one only. */
export const shopPlaces = (merchant?: Named): NavItem[] => [
  ...places.map(({ path, label }) => ({
    href: merchant ? shopAddress(path, merchant) : `/marche/boutique${path}`,
    label,
  })),
  ...own,
]

/**
 * The words of the frame of a shop's own pages. A merchant has the bar of their shop as their own; whoever keeps several, or helps another's, has
 * it beside theirs.
 */
export function shopWords(c: Ask, merchant: Named, here?: ShopPlace): Omit<PageWords, 'title'> {
  const words = { room: 'market', density: 'bureau', space: 'Ma boutique' } as const
  const at = places.find(({ is }) => is === here)?.label
  const mine = c.var.frame.nav.some(({ href }) => href === '/marche/boutique/commandes')
  const set = (bar: NavItem[]): NavItem[] =>
    bar.map((one) => ({ href: one.href, label: one.label, ...(one.label === at ? { current: true } : {}) }))
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

/** The address of a product in the room of its shop. */
export const productAddress = (id: string): string => `/marche/boutique/produits/${id}`
