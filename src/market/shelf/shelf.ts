import { lackingIn, type Facts, type LegalRule } from '../law/door.ts'
import { availableOf, isLow, type Stock } from '../stock/door.ts'
import type { Product } from '../product.ts'

/** A product as its shop follows it. */
export type ShelfProduct = {
  product: Product
  stock: Stock | undefined
  lacking: LegalRule[]
  state: ShelfState
  /** Under which quantity its shop wants to be told; undefined: never. */
  under: number | undefined
  /** On sale, with no more left than that. */
  low: boolean
}

/** 'to complete': something is missing; 'ready': nothing is, and it is not on sale yet. */
export const shelfStates = ['to complete', 'ready', 'on sale', 'sold out', 'withdrawn'] as const

export type ShelfState = (typeof shelfStates)[number]

function stateFor(product: Product, stock: Stock | undefined, lacking: readonly LegalRule[]): ShelfState {
  if (product.standing === 'on sale')
    return availableOf(stock) > 0 && lacking.length === 0 ? 'on sale' : 'sold out'
  if (lacking.length > 0) return 'to complete'
  return product.standing === 'withdrawn' ? 'withdrawn' : 'ready'
}

/** A product with where it stands. */
export function shelved(facts: Facts & { product: Product; under: number | undefined }): ShelfProduct {
  const { product, stock, under } = facts
  const lacking = lackingIn(facts)
  const low = product.standing === 'on sale' && isLow(stock, under)
  return { product, stock, lacking, state: stateFor(product, stock, lacking), under, low }
}
