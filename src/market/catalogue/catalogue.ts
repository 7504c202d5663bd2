import type { Aisle } from '../aisle.ts'
import type { Hours } from '../hours.ts'
import type { Merchant } from '../merchant.ts'
import type { OnSale } from '../product.ts'
import type { SearchIndex } from '../search/door.ts'
import type { MarketId, ProductId } from '../ids.ts'

/** A shop as customers see it, its hours read once. */
export type Shop = Merchant & { opening: Hours | undefined; streetKey: string; count: number }

/** Something on sale, and where. */
export type Offer = { product: OnSale; shop: Shop; n: number }

/** A page as it was sent, and what it showed: good while the same things are left. */
export type ShelfPage = {
  ids: ProductId[]
  stops: string
  plain: Uint8Array<ArrayBuffer>
  gzip: Uint8Array<ArrayBuffer>
}

/** Everything on sale at one version of a market, ready to be searched. */
export type Catalogue = {
  marketId: MarketId
  version: number
  name: string
  /** What its addresses call it; null while it is the only market of the territory: they need not say. */
  slug: string | null
  offers: Offer[]
  bySlug: Map<string, Offer>
  shops: Map<string, Shop>
  streets: { key: string; name: string }[]
  aisles: { aisle: Aisle; count: number }[]
  index: SearchIndex
  /** Offers in the orders that somebody asked for, made once. */
  sorted: Map<Sort, Offer[]>
  /** Pages made for visitors under this version, by their address: they go with it. */
  pages: Map<string, ShelfPage>
  /** The shops that are open, looked at once a minute. */
  open: { minute: number; shops: ReadonlySet<string> } | null
}

export const sorts = ['name', 'price', 'unit price', 'new'] as const

export type Sort = (typeof sorts)[number]
