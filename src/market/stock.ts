/** What is there, and what customers who are paying hold. Pieces, grams or millilitres, as the product is sold. */
export type Stock = { onHand: number; reserved: number }

export const moveKinds = ['counted', 'received', 'taken away', 'sold', 'returned'] as const
export type MoveKind = (typeof moveKinds)[number]

/** What can still be sold. */
export const availableOf = (stock: Stock | undefined): number => (stock ? stock.onHand - stock.reserved : 0)
