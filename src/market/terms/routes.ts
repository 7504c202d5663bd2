import { parisDay } from '#platform/time'
import { newSite, type Ask, type Site } from '#platform/web'
import { allMarkets, marketNamed, openCatalogue } from '../catalogue/door.ts'
import { readMarket } from '../market-store.ts'
import { findBodies, type BilledMerchants } from '../law/door.ts'
import { termsPage } from './page.tsx'

/** What one accepts in buying here, and who sells. */
export const newTermsSite = (billedMerchants: BilledMerchants): Site =>
  newSite().get('/marche/conditions', (c) => show(c, billedMerchants))

async function show(c: Ask, billedMerchants: BilledMerchants): Promise<Response> {
  const { db, now } = c.var
  const named = c.req.query('marche')
  const shop = c.req.query('commerce')
  const key = { market: shop ? { shop } : marketNamed(named), today: parisDay(now) }
  const opened = await openCatalogue(
    db,
    key,
    () => null,
    () => [],
  )
  const market = opened && (await readMarket(db, opened.catalogue.marketId))
  if (!opened || !market) return allMarkets(c, named)
  const { catalogue } = opened
  const shops = [...catalogue.shops.values()].filter((one) => one.count > 0)
  const ids = [market.organisationId, ...shops.map((one) => one.organisationId)]
  const bodies = await findBodies(db, ids, billedMerchants)
  return termsPage(c, { catalogue, operatorId: market.organisationId, shops, bodies })
}
