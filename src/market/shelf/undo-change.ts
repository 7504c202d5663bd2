import type { Db } from '#platform/db'
import { lastChange, markUndone } from './change-store.ts'
import type { Hand } from '../hand.ts'
import { lockProduct } from '../product-store.ts'
import { writeGoods } from './change-product.ts'
import type { ProductId } from '../ids.ts'

/** Takes the last change back: the product is as it was before, on sale or not as it is now. False when there is none. */
export async function undoChange(db: Db, id: ProductId, hand: Hand): Promise<boolean> {
  return db.transaction(async (tx) => {
    const product = await lockProduct(tx, id)
    const last = product && (await lastChange(tx, id))
    if (!product || !last) return false
    await markUndone(tx, last.id, hand.now)
    await writeGoods(tx, product, last.before, hand)
    return true
  })
}
