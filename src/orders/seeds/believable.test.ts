import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi } from '#testing'

/** Closed on Tuesdays, and just opened: these two sell less often. */
const SELDOM = ['La Houblonnière', 'Fleurs de la Côte']

describe('A demo born', () => {
  // noon of a Friday, the evening of a Tuesday, a Saturday after two feasts of May
  for (const at of ['2026-10-16T10:00:00Z', '2026-06-02T18:00:00Z', '2027-05-15T08:00:00Z'])
    test(`at ${at} sells as a market does, once a day to a customer`, async () => {
      const beffroi = await openBeffroi({ newborn: true, at })
      const { db } = beffroi
      const bought = await db.rows(sql`
        select day, buyer_name
        from orders.orders
        group by day, buyer_name
        having count(*) > 1`)
      assert.deepEqual(bought, [])
      const shops = await db.rows<{ name: string; days: number; all: number }>(sql`
        with open as (
          select id, day
          from orders.orders
          where day < ${parisDay(beffroi.now())} and day >= ${addDays(parisDay(beffroi.now()), -35)}
            and extract(isodow from day) between 2 and 6
        )
        select s.merchant_name as name, count(distinct o.day)::int as days, (select count(distinct day) from open)::int as all
        from open o
        join orders.shares s on s.order_id = o.id
        group by s.merchant_name`)
      for (const { name, days, all } of shops) if (!SELDOM.includes(name)) assert.equal(days, all, name)
      assert.ok(shops.length >= 7 && (shops[0]?.all ?? 0) > 15, `${shops.length} shops`)
      const [spoken] = await db.rows<{ late: number }>(sql`
        select count(*)::int as late
        from orders.receipts r
        join orders.receipts before on before.organisation_id = r.organisation_id and before.year = r.year
        where before.number < r.number and before.issued_at > r.issued_at`)
      assert.equal(spoken?.late, 0, 'receipts are numbered as they were issued')
      assert.deepEqual(beffroi.surprises, [])
      await beffroi.close()
    })
})
