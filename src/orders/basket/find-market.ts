import { hubOf, type ServingHub } from '#delivery'
import { readMarket, type Market, type MarketId } from '#market'
import type { Db } from '#platform/db'
import type { Ask } from '#platform/web'
import type { Basket } from './basket.ts'

/** The market where this basket is bought; undefined while nothing was put there. */
export const marketOf = async (
  c: Ask,
  basket: Pick<Basket, 'marketId'> | undefined,
): Promise<Market | undefined> => (basket?.marketId ? readMarket(c.var.db, basket.marketId) : undefined)

/** The hub that serves this market, if one does. */
export async function hubOfMarket(db: Db, marketId: MarketId): Promise<ServingHub | undefined> {
  const market = await readMarket(db, marketId)
  return market && hubOf(db, market.organisationId)
}
