import type { Db, Tx } from '#platform/db'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import type { Hand } from '../hand.ts'
import type { ProductId } from '../ids.ts'
import type { Product } from '../product.ts'
import { countStock, lockStock, moveStock } from './store.ts'

export const gestures = ['more', 'less', 'none'] as const
type Gesture = (typeof gestures)[number]

/** One press: a piece, or half a kilo, half a litre. */
const stepOf = ({ sold }: Pick<Product, 'sold'>) => (sold === 'piece' ? 1 : 500)

/**
 * One more, one less, or nothing left: what customers are paying for is kept for them. Refusal: 'held by customers' when one less would take
 * what somebody is paying for. One less than nothing is nothing.
 */
export async function countGesture(
  db: Db,
  product: Pick<Product, 'id' | 'sold'>,
  gesture: Gesture,
  { by, now }: Hand,
): Promise<{ ok: true } | Refused<'held by customers'>> {
  const move = { productId: product.id, by, at: now }
  return db.transaction(async (tx) => {
    if (gesture === 'none') {
      await countNone(tx, product.id, { by, now })
      return { ok: true }
    }
    const stock = await lockStock(tx, product.id)
    const step = stepOf(product)
    if (!stock) {
      await countStock(tx, gesture === 'more' ? step : 0, { ...move, kind: 'counted' })
      return { ok: true }
    }
    if (gesture === 'more') await moveStock(tx, step, { ...move, kind: 'received' })
    const free = stock.onHand - stock.reserved
    if (gesture === 'less' && free === 0 && stock.reserved > 0) return refuse('held by customers')
    if (gesture === 'less' && free > 0)
      await moveStock(tx, -Math.min(step, free), { ...move, kind: 'taken away' })
    return { ok: true }
  })
}

/** Nothing is left to sell, as its shop says: only what customers are paying for is kept for them. Twice is once. */
export async function countNone(
  tx: Tx,
  productId: ProductId,
  { by, now }: { by: PersonId | null; now: Date },
): Promise<void> {
  const stock = await lockStock(tx, productId)
  await countStock(tx, stock?.reserved ?? 0, { productId, by, at: now, kind: 'counted' })
}
