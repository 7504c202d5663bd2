import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { asId, newId } from '#platform/id'
import { receiptsOfOrder } from '../receipt/store.ts'
import { BAKERY, FARM, goods, sharesFor } from '../seeds/paid-example.ts'
import { giveBackLine } from '../refund/give-back-line.ts'
import { acceptShare } from './accept-share.ts'
import { makeShareReady } from './make-ready.ts'
import { weighLine } from './weigh-line.ts'

const beffroi = await openBeffroi()
const { db, ground, now } = beffroi
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { baguette, bread, chicory } = goods
const { given, hand, paidOrder } = sharesFor(beffroi)

describe('Goods that are weighed', () => {
  test('keep the share from being ready, then cost their weight, never above the ceiling', async () => {
    const { id, shareOf, lineFor } = await paidOrder('weighs', [[chicory, 1000]])
    const shareId = shareOf(FARM)
    await acceptShare(db, hand(shareId), now())
    assert.deepEqual(await makeShareReady(ground, hand(shareId), now()), {
      ok: false,
      refusal: 'not weighed',
    })
    const weigh = (weight_g: number) =>
      weighLine(db, { ...hand(shareId), lineId: lineFor(chicory), weight_g }, now())
    const heavy = await weigh(1100)
    assert.equal(heavy.ok && heavy.line.finalCents, 295)
    assert.deepEqual(await weigh(3001), { ok: false, refusal: 'too heavy' })
    const light = await weigh(913)
    // 2,95 € le kilo: 269,3 cents
    assert.equal(light.ok && light.line.finalCents, 269)
    await makeShareReady(ground, hand(shareId), now())
    await makeShareReady(ground, hand(shareId), now())
    assert.equal(await given(asId(id)), 26)
    const receipts = await receiptsOfOrder(db, id)
    const centsOf = (about: string) => receipts.find((one) => one.about === about)?.content.totals.cents
    assert.deepEqual([receipts.length, centsOf('share'), centsOf('delivery')], [2, 269, 290])
    assert.deepEqual(await weigh(500), { ok: false, refusal: 'already ready' })
  })
})

describe('A product given back after the receipt', () => {
  test('makes a credit note, and the numbers of a shop have no gap', async () => {
    const { id, shareOf, lineFor } = await paidOrder('credit', [
      [bread, 1],
      [baguette, 2],
    ])
    const shareId = shareOf(BAKERY)
    await acceptShare(db, hand(shareId), now())
    await makeShareReady(ground, hand(shareId), now())
    const giving = {
      ...hand(shareId),
      id: newId(),
      lineId: lineFor(baguette),
      cents: 135,
      why: 'une baguette écrasée',
    }
    assert.deepEqual(await giveBackLine(ground, giving, now()), { ok: true })
    assert.deepEqual(await giveBackLine(ground, giving, now()), { ok: true })
    const more = { ...giving, id: newId(), cents: 136 }
    assert.deepEqual(await giveBackLine(ground, more, now()), { ok: false, refusal: 'more than paid' })
    assert.equal(await given(asId(id)), 135)
    const [receipt, credit] = (await receiptsOfOrder(db, id)).filter((one) => one.about === 'share')
    assert.equal(credit?.kind, 'credit note')
    assert.equal(credit?.corrects, receipt?.id)
    // 6,30 € at 5,5 % hold 33 cents, 4,95 € hold 26: the credit note holds the difference
    assert.deepEqual(
      [receipt?.content.totals.vatCents, credit?.content.totals.vatCents, credit?.content.totals.cents],
      [33, 7, 135],
    )
    const numbers = await db.rows<{ n: number; last: number }>(sql`
      select count(*) as n, max(number) as last
      from orders.receipts
      group by organisation_id, year`)
    assert.ok(numbers.length > 0)
    for (const one of numbers) assert.equal(one.n, one.last)
  })
})
