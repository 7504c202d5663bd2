import { requireOperator } from '#market'
import { parisDay } from '#platform/time'
import { newSite } from '#platform/web'
import { readCounter } from './read-counter.ts'
import { ceilingPage } from './ceiling-page.tsx'
import { costPage } from './cost-page.tsx'
import { salesPage } from './page.tsx'
import { SALES } from './words.ts'
import { mayWrite, requireDirection } from './access.ts'
import { yearIn } from './asked-months.ts'
import { decideCeiling } from './decide-ceiling.ts'
import { showRows } from './list-rows.ts'
import { salesFile } from './sales-file.ts'
import { askOtherSales, changeOtherSale, writeOtherSale } from './write-other-sale.ts'
import { costsIn, writeCost } from './write-cost.ts'

/** The live counter of D5132-34: whoever runs the market reads it, its direction writes the costs. */
export const salesSite = newSite()
  .get(SALES, async (c) => {
    const { actor, market, at } = await requireOperator(c)
    const counter = await readCounter(c.var.db, market, yearIn(c), parisDay(c.var.now))
    return salesPage(c, { at, counter, mayWrite: mayWrite(actor, market) })
  })
  .get(`${SALES}.csv`, salesFile)
  .get(`${SALES}/plafond`, async (c) => {
    const { at } = await requireDirection(c)
    return ceilingPage(c, { at })
  })
  .post(`${SALES}/plafond`, decideCeiling)
  .get(`${SALES}/:month/charges`, async (c) => costPage(c, await costsIn(c)))
  .post(`${SALES}/:month/charges`, writeCost)
  .get(`${SALES}/:month/autres`, askOtherSales)
  .post(`${SALES}/:month/autres`, writeOtherSale)
  .post(`${SALES}/:month/autres/:id`, changeOtherSale)
  .get(`${SALES}/:month/:source`, showRows)
