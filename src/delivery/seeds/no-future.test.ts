import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'

describe('A demo born', () => {
  // 25 December is no day of bikes, nor are Sundays; 2 January reads what was brought in the days before
  for (const at of ['2026-06-02T08:00:00Z', '2027-01-02T06:00:00Z'])
    test(`at ${at} holds nothing that was asked, written or done later`, async () => {
      const beffroi = await openBeffroi({ newborn: true, at })
      const { db, now } = beffroi
      const late = await db.rows(sql`
        select id from delivery.orders where greatest(ordered_at, announced_at, confirmed_at, ended_at) > ${now()}
        union all
        select id from delivery.gestures where done_at > ${now()}`)
      assert.deepEqual(late, [])
      const [feast] = await db.rows<{ count: number }>(
        sql`select count(*)::int as count from delivery.orders where day in ('2026-12-25', '2026-05-25')`,
      )
      assert.equal(feast?.count, 0)
      assert.deepEqual(beffroi.surprises, [])
      await beffroi.close()
    })
})
