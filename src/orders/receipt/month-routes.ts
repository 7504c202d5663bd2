import { keptShopOf } from '#market'
import { addMonths, asDay, dayOf, parisDay, type Day } from '#platform/time'
import { newSite, type Ask } from '#platform/web'
import { receiptsOfMonth } from './store.ts'
import { SHARES } from '../share-address.ts'
import { shareMonthPage } from './month-page.tsx'

/** What a shop sold in a month. */
export const shareMonthSite = newSite().get(`${SHARES}/mois`, month)

async function month(c: Ask): Promise<Response> {
  const { merchant } = await keptShopOf(c)
  const thisMonth = dayOf(`${parisDay(c.var.now).slice(0, 7)}-01`)
  const asked: Day = asDay(`${c.req.query('mois') ?? ''}-01`) ?? thisMonth
  const from = asked > thisMonth ? thisMonth : asked
  const all = await receiptsOfMonth(c.var.db, merchant.organisationId, { from, until: addMonths(from, 1) })
  const next = addMonths(from, 1)
  return shareMonthPage(c, {
    merchant,
    from,
    receipts: all.filter((one) => one.about === 'share'),
    next: next > thisMonth ? null : next,
  })
}
