import { seededProductId as product, type LotId, type ProductId } from '#market'
import { idOf } from './example-ids.ts'

export const BAKERY = 'boulangerie-delplanque'
export const FARM = 'la-ferme-urbaine'
export const FEE = 290

/** Products of the demo, by what they are; their prices are those of `seeded-products.ts`. */
export const goods = {
  leeks: product(1),
  chicory: product(2),
  batavia: product(3),
  carrots: product(4),
  radishes: product(5),
  parsley: product(8),
  bread: product(11),
  baguette: product(12),
  wholemeal: product(14),
  faluche: product(15),
  croissant: product(16),
  tart: product(18),
  maroilles: product(24),
  eggs: product(25),
  butter: product(28),
  milk: product(31),
}

/** A lot of parsley, sold to three customers. */
export const seededLot = { id: idOf<LotId>('lot parsley'), productId: goods.parsley, number: 'PERSIL-07' }

/** How much of what is in an order; the parsley is of that lot. */
export const of = (...wanted: [ProductId, number][]) =>
  wanted.map(([productId, quantity]) => ({
    productId,
    quantity,
    ...(productId === seededLot.productId ? { lotId: seededLot.id } : {}),
  }))

/** How the nth customer is reached. */
export const to = (n: number, name: string) => ({
  phone: `+336399801${String(n).padStart(2, '0')}`,
  email: `${name}@example.org`,
})
