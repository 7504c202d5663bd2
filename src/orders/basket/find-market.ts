import { readMarket, type Market } from '#market'
import type { Ask } from '#platform/web'
import type { Basket } from './basket.ts'

/** The market where this basket is bought; undefined while nothing was put there. */
export const marketOf = async (
  c: Ask,
  basket: Pick<Basket, 'marketId'> | undefined,
): Promise<Market | undefined> => (basket?.marketId ? readMarket(c.var.db, basket.marketId) : undefined)
