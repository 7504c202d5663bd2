import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'

describe('A demo born', () => {
  // the evening of a Tuesday whose rounds are ridden, a Saturday, the noon of a Friday
  for (const at of ['2026-06-02T18:00:00Z', '2027-05-15T08:00:00Z', '2026-10-16T10:00:00Z'])
    test(`at ${at} rings once a day at a door, and not soon after nobody was there`, async () => {
      const beffroi = await openBeffroi({ newborn: true, at })
      const { db } = beffroi
      const twice = await db.rows(sql`
        select day, address
        from delivery.orders
        group by day, address
        having count(*) > 1`)
      assert.deepEqual(twice, [])
      const absent = await db.rows<{ address: string }>(sql`
        select o.address
        from delivery.orders o
        join delivery.gestures g on g.order_id = o.id and g.kind = 'absent'`)
      assert.ok(absent.length > 0)
      const soon = await db.rows(sql`
        select g.order_id
        from delivery.orders o
        join delivery.gestures g on g.order_id = o.id and g.kind = 'absent'
        join delivery.orders same on same.address = o.address
        join delivery.gestures again on again.order_id = same.id and again.kind = 'delivered'
        where again.done_at between g.done_at and g.done_at + interval '3 hours'`)
      assert.deepEqual(soon, [])
      assert.deepEqual(beffroi.surprises, [])
      await beffroi.close()
    })
})
