import type { Merchant } from './merchant.ts'

/** The words of the frame of a shop's own pages. */
export const shopWords = { room: 'market', density: 'bureau', space: 'Ma boutique' } as const

/** Those of whoever runs the market. */
export const managementWords = { room: 'market', density: 'bureau', space: 'Marché' } as const

/** An address of the room of a shop, which says which shop. */
export const shopAddress = (path: string, merchant: Pick<Merchant, 'slug'>): string =>
  `/marche/boutique${path}?commerce=${merchant.slug}`

/** The address of a product in the room of its shop. */
export const productAddress = (id: string): string => `/marche/boutique/produits/${id}`
