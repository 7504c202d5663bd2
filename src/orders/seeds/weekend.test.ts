import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'

const beffroi = await openBeffroi({ newborn: true, at: '2026-06-06T18:00:00Z' })
after(() => beffroi.close())

describe('The orders of a demo born on a Saturday evening', () => {
  test('are promised for Tuesday: bikes ride neither on Sunday nor on Monday', async () => {
    const promised = await beffroi.db.rows<{ day: string }>(sql`
      select distinct day
      from orders.orders
      where slot_from > ${beffroi.now()}`)
    assert.deepEqual(
      promised.map(({ day }) => day),
      ['2026-06-09'],
    )
    assert.deepEqual(beffroi.surprises, [])
  })
})
