import type { ProductId, LotId } from '../ids.ts'

/** What is there, and what customers who are paying hold. Pieces, grams or millilitres, as the product is sold. */
export type Stock = { onHand: number; reserved: number }

/** So much of a product: pieces, grams or millilitres, as it is sold. */
export type Wanted = { productId: ProductId; quantity: number }
/** The same, with the lot it is taken from, where the product is sold by lots. */
export type Taken = Wanted & { lotId: LotId | null }

const moveKinds = ['counted', 'received', 'taken away', 'sold', 'returned'] as const
export type MoveKind = (typeof moveKinds)[number]

/** What can still be sold. */
export const availableOf = (stock: Stock | undefined): number => (stock ? stock.onHand - stock.reserved : 0)
