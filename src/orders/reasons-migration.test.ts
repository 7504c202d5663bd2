import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { writeReason } from '#payments'
import { sql } from '#platform/db'
import { typo } from '#platform/i18n'
import { openBeffroi } from '#testing'
import type { OrderId } from '#delivery'
import { cancelOwnOrder } from './own-order/cancel-own-order.ts'
import { BAKERY, goods, sharesFor } from './seeds/paid-example.ts'
import { storyOf } from './story-store.ts'
import { refuseShare } from './answers/refuse-share.ts'

const beffroi = await openBeffroi()
const { db, ground, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { hand, paidOrder } = sharesFor(beffroi)

describe('The story of orders that was kept in sentences', () => {
  test('is told the same, by codes', async () => {
    const [refused, cancelled] = [
      await paidOrder('refused', [[goods.bread, 2]]),
      await paidOrder('cancelled', [[goods.leeks, 1]], '2026-06-03T16:00:00Z'),
    ]
    await refuseShare(ground, { ...hand(refused.shareOf(BAKERY)), why: 'not good enough' }, now())
    const what = { id: cancelled.id, reason: { why: 'cancelled by customer' }, by: null } as const
    assert.deepEqual(await cancelOwnOrder(db, what, now()), { ok: true })
    const ids = (await db.rows<{ id: OrderId }>(sql`select id from orders.orders order by id`)).map(
      ({ id }) => id,
    )
    const told = () => Promise.all(ids.map((id) => storyOf(db, id)))
    const before = await told()
    assert.ok(before.flat().some(({ reason }) => reason && writeReason(reason).includes('assez beau')))
    await rewind()
    const migration = readFileSync(new URL('migrations/016-reasons.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    assert.deepEqual(await told(), before)
  })
})

/** As it was kept when a reason was a sentence. */
async function rewind(): Promise<void> {
  const coded = await db.rows<{ id: number; name: string | null; why: string }>(sql`
    select s.id, l.name, s.why
    from orders.story s
    left join orders.lines l on l.id = s.line_id
    where s.why is not null`)
  await db.pool.query('alter table orders.story drop column why')
  const sentences: Record<string, string> = {
    'sold out': 'il n’y en a plus',
    'not good enough': 'le produit n’était pas assez beau',
    'cannot prepare': 'le commerce n’a pas pu le préparer',
    weighed: 'pesé, moins cher que prévu',
  }
  for (const { id, name, why } of coded) {
    const words = name ? typo(`${name} : ${sentences[why] ?? assert.fail(why)}.`) : 'Annulée par le client'
    await db.run(sql`update orders.story set words = ${words} where id = ${id}`)
  }
}
