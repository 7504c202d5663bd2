import type { Db } from '#platform/db'
import { closeLot, readLot } from './lot-store.ts'
import { changeMarket } from './market-store.ts'
import { lockStock, moveStock } from './stock-store.ts'
import { availableOf } from './stock.ts'

/**
 * No more of a lot is sold, and what is left of it leaves the stock: what came in less what was sold, as far as nobody who pays holds
 * it. @param sold what was sold of it, in the unit of its product. @returns what was taken away. Twice is once.
 */
export async function recallLot(
  tx: Db,
  { id, sold, by }: { id: string; sold: number; by: string },
  now: Date,
): Promise<number> {
  const lot = await readLot(tx, id)
  if (!lot || lot.closedAt) return 0
  const stock = await lockStock(tx, lot.productId)
  await closeLot(tx, id, now)
  const left = Math.max(0, Math.min(lot.quantity - sold, availableOf(stock)))
  const move = { productId: lot.productId, lotId: id, kind: 'taken away' as const, by, at: now }
  if (left > 0) await moveStock(tx, -left, move)
  await changeMarket(tx)
  return left
}
