import type { Db } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import { lackingOf } from './find-lacking.ts'
import type { Hand } from '../hand.ts'
import type { PublishRefusal } from '../law/door.ts'
import { changeMarketOf } from '../market-store.ts'
import { recallProduct } from '../stock/door.ts'
import { lockProduct, productsOf, saveProduct } from '../product-store.ts'
import { goodsOf, putOnSale } from '../product.ts'
import type { MerchantId, ProductId } from '../ids.ts'

type Published = { ok: true } | Refused<PublishRefusal>

/**
 * Puts a product on sale when nothing the law asks of it is missing. Refusals: the first of `legalRules` that is not answered, which names
 * its text. Twice is once.
 * @exemplary
 */
export async function publishProduct(db: Db, id: ProductId, { by, now }: Hand): Promise<Published> {
  return db.transaction(async (tx) => {
    const product = await lockProduct(tx, id)
    if (!product) throw new Error(`no product ${id}`)
    const [lacking] = await lackingOf(tx, product, now)
    if (lacking) return refuse(lacking.refusal)
    if (product.standing === 'on sale') return { ok: true }
    await saveProduct(tx, putOnSale(goodsOf(product), now), by, now)
    await changeMarketOf(tx, product.merchantId)
    return { ok: true }
  })
}

/** Takes a product out of the sale; it keeps its answers and its stock. */
export async function withdrawProduct(db: Db, id: ProductId, { by, now }: Hand): Promise<void> {
  await db.transaction((tx) => recallProduct(tx, { id, by }, now))
}

/** Puts on sale all the drafts of a shop that lack nothing; what was withdrawn by hand stays so. @returns how many. */
export async function publishReady(db: Db, merchantId: MerchantId, { by, now }: Hand): Promise<number> {
  return db.transaction(async (tx) => {
    let published = 0
    for (const { id, standing } of await productsOf(tx, merchantId)) {
      const product = standing === 'draft' ? await lockProduct(tx, id) : undefined
      if (!product || (await lackingOf(tx, product, now)).length > 0) continue
      await saveProduct(tx, putOnSale(goodsOf(product), now), by, now)
      published += 1
    }
    if (published > 0) await changeMarketOf(tx, merchantId)
    return published
  })
}
