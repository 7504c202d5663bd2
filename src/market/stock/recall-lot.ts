import type { Tx } from '#platform/db'
import type { PersonId } from '#people'
import { closeLot, readLot } from './lot-store.ts'
import { changeMarketOf } from '../market-store.ts'
import { lockProduct, readProduct, saveProduct } from '../product-store.ts'
import { withdraw } from '../product.ts'
import { lockStock, moveStock } from './store.ts'
import { availableOf } from './stock.ts'
import type { LotId, ProductId } from '../ids.ts'

/**
 * No more of a lot is sold, and what is left of it leaves the stock: what came in less what was sold, as far as nobody who pays holds
 * it. @param sold what was sold of it, in the unit of its product. @returns whether it was open. Twice is once.
 */
export async function recallLot(
  tx: Tx,
  { id, sold, by }: { id: LotId; sold: number; by: PersonId },
  now: Date,
): Promise<boolean> {
  const lot = await readLot(tx, id)
  if (lot?.standing !== 'open') return false
  const stock = await lockStock(tx, lot.productId)
  await closeLot(tx, id, now)
  const left = Math.max(0, Math.min(lot.quantity - sold, availableOf(stock)))
  const move = { productId: lot.productId, lotId: id, kind: 'taken away' as const, by, at: now }
  if (left > 0) await moveStock(tx, -left, move)
  const product = await readProduct(tx, lot.productId)
  if (product) await changeMarketOf(tx, product.merchantId)
  return true
}

/**
 * A product of which nobody knows the bad lot leaves the sale whole; its shop keeps its stock, and decides when it is sold again.
 * @returns whether it was on sale.
 */
export async function recallProduct(
  tx: Tx,
  { id, by }: { id: ProductId; by: PersonId },
  now: Date,
): Promise<boolean> {
  const product = await lockProduct(tx, id)
  if (product?.standing !== 'on sale') return false
  await saveProduct(tx, withdraw(product, now), by, now)
  await changeMarketOf(tx, product.merchantId)
  return true
}
