import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { seededMarketId, seededProductId, type MarketId } from '#market'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
/** What carries its market since. */
const carrying = {
  'orders.baskets': sql`orders.baskets`,
  'orders.receipts': sql`orders.receipts`,
  'orders.recalls': sql`orders.recalls`,
  'orders.activity_costs': sql`orders.activity_costs`,
  'orders.sales_ceilings': sql`orders.sales_ceilings`,
}

/** The orders of a territory as they were kept when it had one market. */
async function rewind(): Promise<void> {
  await db.pool.query('drop index orders.orders_by_day, orders.receipts_by_seller')
  for (const table of Object.keys(carrying)) await db.pool.query(`alter table ${table} drop column market_id`)
  await db.pool.query(`
    create index orders_by_day on orders.orders (day, slot_from);
    create index receipts_by_day on orders.receipts (issued_on, organisation_id);
    create index activity_costs_by_month on orders.activity_costs (month, written_at desc)`)
}

describe('Orders that were kept before a territory could have two markets', () => {
  test('are those of its only market: its pages say the same, before and after', async () => {
    const buyer = beffroi.visitor()
    await buyer.post('/panier', { product: seededProductId(11), quantity: 1 })
    const didier = await beffroi.as('didier')
    await didier.submit('/marche/gestion/part-des-ventes/plafond', {
      id: '7d0d2b36-7b31-4a53-a1d5-4a9a4d7b1c11',
      percent: '40',
      since: '2026-01-01',
      decided: '2026-01-01',
      source: 'arrêté',
    })
    const pages = ['/marche/gestion/part-des-ventes', '/marche/gestion/rappels', '/marche/gestion/commandes']
    const read = async () =>
      (await Promise.all(pages.map((path) => didier.get(path)))).map(({ text }) => sentencesIn(text))
    const before = await read()
    await rewind()
    const migration = readFileSync(new URL('migrations/014-several-markets.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    assert.deepEqual(await read(), before)
    for (const [table, rowsOf] of Object.entries(carrying)) {
      const rows = await db.rows<{ marketId: MarketId | null; count: number }>(
        sql`select market_id as "marketId", count(*)::integer as count from ${rowsOf} group by 1`,
      )
      assert.ok((rows.find((one) => one.marketId === seededMarketId)?.count ?? 0) > 0, table)
      assert.equal(rows.length, 1, table)
    }
    assert.match(sentencesIn((await buyer.get('/panier')).text), /Mon panier 1 commerçant/)
  })
})
