import type { Gift, TracedLot } from '#farm'
import type { Lot, Product, ProductId } from '#market'
import { asDay, type Day } from '#platform/time'
import { isId, type Typed } from '#platform/web'
import { asId } from '#platform/id'
import type { Affected } from './affected-store.ts'
import type { RecallAbout } from './recall.ts'

/** What somebody looks for: the number of a lot, else a product and the days when it was brought. */
export type RecallSearch = {
  lot: string
  product: string
  from: Day | null
  until: Day | null
  /** The one chosen among those of that name. */
  productId?: ProductId
}

export const NO_SEARCH: RecallSearch = { lot: '', product: '', from: null, until: null }

type FieldNames = { lot: string; product: string; from: string; until: string; productId: string }

/** As an address says it, in French, and as a form does. */
export const ADDRESS_NAMES = { lot: 'lot', product: 'produit', from: 'du', until: 'au', productId: 'choix' }
export const FORM_NAMES = { lot: 'lot', product: 'name', from: 'from', until: 'until', productId: 'product' }

/** The search that was typed, under these names. */
export function searchIn(typed: Typed | Record<string, string>, names: FieldNames): RecallSearch {
  const said = (name: keyof FieldNames) => {
    const value = typed[names[name]]
    return typeof value === 'string' ? value.trim().slice(0, 60) : ''
  }
  const [from, until] = [asDay(said('from')) ?? null, asDay(said('until')) ?? null]
  const picked = said('productId')
  const chosen = isId(picked) ? { productId: asId<ProductId>(picked) } : {}
  return { lot: said('lot'), product: said('product'), from, until, ...chosen }
}

export type FoundLot = Lot & { productName: string }

/** What a search found: lots or one product, everybody who had some, or the products to choose from. */
export type RecallFound = {
  lots: FoundLot[]
  farmLots: TracedLot[]
  /** The one called back whole. */
  product: Product | null
  choices: { productId: ProductId; name: string; merchantName: string }[]
  about: (RecallAbout & { about: string }) | null
  people: Affected[]
  gifts: Gift[]
}

export const nothingFound: RecallFound = {
  lots: [],
  farmLots: [],
  product: null,
  choices: [],
  about: null,
  people: [],
  gifts: [],
}
