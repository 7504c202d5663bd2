import type { Db } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import { changeMarket, lockOpenings, type Market } from '../market-store.ts'
import type { MerchantLine } from './merchant-line.ts'
import type { MerchantRow } from './merchant-columns.ts'
import { readMerchant } from '../merchant-store.ts'
import type { Merchant } from '../merchant.ts'
import { openShop, whoIs } from './open-shop.ts'
import type { MerchantId } from '../ids.ts'

export type ShopAdded =
  | { ok: true; shop: Merchant }
  | { ok: false; refusal: 'known here' | 'on another market'; shop: Merchant }
  | Refused<'name of another'>

/**
 * Opens one shop on a market, as a form says it. `id` is made by whoever asks: the same form sent twice is once. Refusals: 'known here' and 'on another market'
 * (this SIRET, or this name, is that of a shop that sells already: it is given), 'name of another' (a body of another SIREN has its name).
 */
export async function addShop(
  db: Db,
  market: Pick<Market, 'id' | 'organisationId'>,
  { id, line, row }: { id: MerchantId; line: MerchantLine; row: MerchantRow },
  now: Date,
): Promise<ShopAdded> {
  return db.transaction(async (tx): Promise<ShopAdded> => {
    await lockOpenings(tx)
    const sent = await readMerchant(tx, id)
    if (sent?.marketId === market.id) return { ok: true, shop: sent }
    const known = await whoIs(tx, line)
    if (!known) return refuse('name of another')
    const { body, shop } = known
    if (shop)
      return { ok: false, refusal: shop.marketId === market.id ? 'known here' : 'on another market', shop }
    const opened = await openShop(tx, market, { id, body, line, row }, now)
    await changeMarket(tx, market.id)
    return { ok: true, shop: opened }
  })
}
