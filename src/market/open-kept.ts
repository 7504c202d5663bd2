import { requireActor, type Actor } from '#people'
import { idIn, notFound, type Ask } from '#platform/web'
import type { Hand } from './hand.ts'
import { mayKeep, ownShops } from './access.ts'
import type { MerchantId } from './ids.ts'
import { merchantBySlug, readMerchant } from './merchant-store.ts'
import type { Merchant } from './merchant.ts'
import { readProduct } from './product-store.ts'
import type { Product } from './product.ts'

export type Kept = { actor: Actor; merchant: Merchant; hand: Hand }

const handOf = (c: Ask, actor: Actor): Hand => ({ by: actor.personId, now: c.var.now })

/** The shop with this id, for whoever may write in it. @throws SignInNeeded, or notFound for everybody else. */
export async function keptShop(
  c: Ask,
  merchantId: MerchantId,
): Promise<{ actor: Actor; merchant: Merchant }> {
  const actor = requireActor(c)
  const merchant = await readMerchant(c.var.db, merchantId)
  if (!merchant || !(await mayKeep(c.var.db, actor, merchant))) throw notFound()
  return { actor, merchant }
}

/** The product of the address, for whoever may write in its shop. @throws notFound for everybody else. */
export async function keptProduct(c: Ask): Promise<Kept & { product: Product }> {
  requireActor(c)
  const product = await readProduct(c.var.db, idIn(c))
  if (!product) throw notFound()
  const { actor, merchant } = await keptShop(c, product.merchantId)
  return { actor, merchant, product, hand: handOf(c, actor) }
}

/** The shop of the address (`?commerce=`), else the reader's own. @throws notFound when there is none that they may keep. */
export async function keptShopOf(c: Ask): Promise<Kept> {
  const actor = requireActor(c)
  const slug = c.req.query('commerce')
  const merchant = slug ? await merchantBySlug(c.var.db, slug) : (await ownShops(c.var.db, actor))[0]
  if (!merchant || !(await mayKeep(c.var.db, actor, merchant))) throw notFound()
  return { actor, merchant, hand: handOf(c, actor) }
}
