import type { Ask } from '#platform/web'
import type { MarketKey } from '../market-key-store.ts'
import { marketsPage } from './markets-page.tsx'
import { openMarkets } from './markets-store.ts'

/** The market that an address names, else the only one. */
export const marketNamed = (slug: string | null | undefined): MarketKey => (slug ? { slug } : 'the only one')

/** Every market of the territory, to choose one; also where a name means none. */
export const allMarkets = async (c: Ask, named: string | null | undefined): Promise<Response> =>
  marketsPage(c, await openMarkets(c.var.db), named ? 404 : 200)
