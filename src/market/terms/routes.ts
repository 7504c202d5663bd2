import { parisDay } from '#platform/time'
import { newSite, type Ask } from '#platform/web'
import { allMarkets, marketNamed, openCatalogue } from '../catalogue/door.ts'
import { readMarket } from '../market-store.ts'
import { bodiesOf } from './store.ts'
import { termsPage } from './page.tsx'

/** What one accepts in buying here, and who sells. */
export const termsSite = newSite().get('/marche/conditions', show)

async function show(c: Ask): Promise<Response> {
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
  const bodies = await bodiesOf(db, [market.organisationId, ...shops.map((one) => one.organisationId)])
  return termsPage(c, { catalogue, operatorId: market.organisationId, shops, bodies })
}
