import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi({ newborn: true, at: '2026-06-06T18:00:00Z' })
after(() => beffroi.close())

describe('A demo born on a Saturday evening', () => {
  test('sells what is brought on Tuesday, and says so', async () => {
    assert.match(sentencesIn((await beffroi.visitor().get('/marche')).text), /mardi 9 juin/)
    const bruno = await beffroi.as('bruno')
    assert.match(
      sentencesIn((await bruno.get('/livraisons/jours/2026-06-09')).text),
      /Yanis Morel, 9.h à 14.h.15/,
    )
  })
  test('promises nothing on a day without slots: neither on Sunday nor on Monday', async () => {
    const promised = await beffroi.db.rows<{ day: string }>(sql`
      select distinct day from delivery.orders where slot_from > ${beffroi.now()}
      order by day`)
    assert.deepEqual(
      promised.map(({ day }) => day),
      ['2026-06-09'],
    )
    const late = await beffroi.db.rows(sql`
      select id from delivery.orders where day > '2026-06-06' and ordered_at > '2026-06-07'`)
    assert.deepEqual(late, [])
  })
  test('left no surprise', () => assert.deepEqual(beffroi.surprises, []))
})
