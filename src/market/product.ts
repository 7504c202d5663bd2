import type { Cold } from '#delivery'
import type { Aisle, VatRate } from './aisle.ts'
import type { AllergenStatement } from './allergen.ts'
import type { Look } from './look.ts'
import type { Pack } from './price.ts'
import type { MerchantId, ProductId } from './ids.ts'

export const fishings = ['caught at sea', 'caught in fresh water', 'farmed'] as const
export type Fishing = (typeof fishings)[number]

/** What the till calls it, and its barcode; null when it has none. */
export type Codes = { code: string | null; ean: string | null }

/** A country, a region; for fish, the zone and how it was caught. Null when nobody said it. */
export type Provenance = { origin: string | null; fishing: Fishing | null }

/** What some products must say by law; null when nobody said it. */
type Declared = { vat_bp: VatRate | null; allergens: AllergenStatement | null }

/** What every product on sale says; null when nobody said it. */
type Needed = { priceCents: number | null; cold: Cold | null }

/** What a shop says of a product, wherever it stands. */
export type Goods = Codes &
  Pack &
  Provenance &
  Declared &
  Needed &
  Look & {
    id: ProductId
    merchantId: MerchantId
    slug: string
    name: string
    aisle: Aisle
    words: string
    /** 'yes': sold by lots, each with its number and its date. */
    traced: 'yes' | 'no'
    /** Ordered so many days before. */
    leadDays: number
    /** One piece with its packing, for bikes; null: worked out from what it holds. */
    carried_g: number | null
  }

/** Never shown to customers yet. */
export type Draft = Goods & { standing: 'draft' }
/** No longer shown to them: its shop took it back, or the law lacks an answer. */
export type Withdrawn = Goods & { standing: 'withdrawn'; withdrawnAt: Date }
/** Customers may buy it while there is some: it has a price, and how cold it is kept is known. */
export type OnSale = Goods & { standing: 'on sale'; publishedAt: Date; priceCents: number; cold: Cold }

export type Product = Draft | Withdrawn | OnSale

/** @throws when it has no price or no cold: the law is asked first. */
export function putOnSale(goods: Goods, publishedAt: Date): OnSale {
  const { priceCents, cold } = goods
  if (priceCents === null || cold === null) throw new Error(`product ${goods.id} has no price or no cold`)
  return { ...goods, priceCents, cold, standing: 'on sale', publishedAt }
}

export const withdraw = (product: Product, withdrawnAt: Date): Withdrawn => ({
  ...goodsOf(product),
  standing: 'withdrawn',
  withdrawnAt,
})

/** What a shop now says of it, where it stood. Undefined when that may not stay on sale: its price or its cold is gone. */
export function reword(product: Product, said: Goods): Product | undefined {
  if (product.standing === 'draft') return { ...said, standing: 'draft' }
  if (product.standing === 'withdrawn')
    return { ...said, standing: 'withdrawn', withdrawnAt: product.withdrawnAt }
  const { priceCents, cold } = said
  if (priceCents === null || cold === null) return undefined
  return { ...said, priceCents, cold, standing: 'on sale', publishedAt: product.publishedAt }
}

/** A product without where it stands. */
export function goodsOf(product: Product): Goods {
  if (product.standing === 'draft') {
    const { standing: _standing, ...goods } = product
    return goods
  }
  if (product.standing === 'withdrawn') {
    const { standing: _standing, withdrawnAt: _at, ...goods } = product
    return goods
  }
  const { standing: _standing, publishedAt: _at, ...goods } = product
  return goods
}
