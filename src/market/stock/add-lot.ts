import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import { newId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import { insertLot } from './lot-store.ts'
import type { ReceivedLot } from './lot.ts'
import { changeMarketOf } from '../market-store.ts'
import { lockProduct, saveProduct } from '../product-store.ts'
import { countStock, lockStock, moveStock } from './store.ts'
import type { LotId } from '../ids.ts'

export type NewLot = Omit<ReceivedLot, 'id'>
export type LotRefusal = 'number already used' | 'date before it was made' | 'date already passed'

/**
 * Receives a lot: its quantity joins the stock, and the product is sold by lots from now on. Refusals: 'number already used' for this
 * product, 'date before it was made', 'date already passed' (use by).
 */
export async function addLot(
  db: Db,
  lot: NewLot,
  { by, now, today }: { by: PersonId | null; now: Date; today: Day },
): Promise<{ ok: true; id: string } | Refused<LotRefusal>> {
  if (lot.date && lot.date.on < lot.madeOn) return refuse('date before it was made')
  if (lot.date?.kind === 'use by' && lot.date.on < today) return refuse('date already passed')
  return db.transaction(async (tx) => {
    const product = await lockProduct(tx, lot.productId)
    if (!product) throw new Error(`no product ${lot.productId}`)
    const id = newId<LotId>()
    const written = await insertLot(tx, { ...lot, id }, by, now)
    if (!written) return refuse('number already used')
    const move = { productId: lot.productId, lotId: id, kind: 'received' as const, by, at: now }
    if (await lockStock(tx, lot.productId)) await moveStock(tx, lot.quantity, move)
    else await countStock(tx, lot.quantity, move)
    if (product.traced === 'no') await saveProduct(tx, { ...product, traced: 'yes' }, by, now)
    await changeMarketOf(tx, product.merchantId)
    return { ok: true, id }
  })
}
