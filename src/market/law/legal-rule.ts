import type { Day } from '#platform/time'
import type { Lot, Stock } from '../stock/door.ts'
import type { Merchant } from '../merchant.ts'
import type { Goods, Product } from '../product.ts'

/** What can be asked about a product, one screen each. */
export const questions = [
  'price',
  'aisle',
  'vat',
  'origin',
  'fishing',
  'allergens',
  'cold',
  'stock',
  'lot',
  'mediator',
] as const

export type Question = (typeof questions)[number]

export type PublishRefusal =
  | 'no price'
  | 'no VAT rate'
  | 'alcohol at a reduced rate'
  | 'confectionery at a reduced rate'
  | 'no origin'
  | 'no fishing method'
  | 'allergens not declared'
  | 'no cold class'
  | 'shop cannot keep it cold'
  | 'stock not counted'
  | 'no lot'
  | 'no mediator'

/** All that is looked at before a product is on sale. */
export type Facts = {
  product: Goods & { standing?: Product['standing'] }
  merchant: Pick<Merchant, 'vat' | 'colds' | 'mediator'>
  stock: Stock | undefined
  lots: readonly Lot[]
  today: Day
}

/** A thing that the law asks before a product is shown with a price: why, since when, and which text says so. */
export type LegalRule = {
  refusal: PublishRefusal
  question: Question
  since: Day
  source: string
  lacks: (facts: Facts) => boolean
}
