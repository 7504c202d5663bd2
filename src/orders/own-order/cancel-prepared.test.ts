import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import type { ShareId } from '#payments'
import { asId, newId } from '#platform/id'
import { acceptShare } from '../answers/accept-share.ts'
import { cancelOwnOrder } from './cancel-own-order.ts'
import { receiptsOfOrder } from '../receipt/store.ts'
import { BAKERY, goods, sharesFor } from '../seeds/paid-example.ts'
import { makeShareReady } from '../answers/make-ready.ts'
import { giveBackLine } from '../refund/give-back-line.ts'

const beffroi = await openBeffroi()
const { db, ground, now } = beffroi
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { baguette, bread, leeks } = goods
const { given, hand, later, paidOrder } = sharesFor(beffroi)

describe('An order that the market cancels once a shop had it ready', () => {
  test('gives a credit note for all that has a receipt, delivery included, and none for what has none', async () => {
    const order = await paidOrder('cancelled ready', [
      [bread, 1],
      [baguette, 3],
      [leeks, 1],
    ])
    const { id } = order
    const shareId = order.shareOf(BAKERY)
    await acceptShare(db, hand(shareId), now())
    await makeShareReady(ground, hand(shareId), now())
    const giving = {
      id: newId(),
      shareId,
      lineId: order.lineFor(baguette),
      cents: 135,
      why: 'Écrasée',
    }
    assert.deepEqual(await giveBackLine(ground, { ...giving, by: hand(asId<ShareId>('')).by }, later(5)), {
      ok: true,
    })
    const by = beffroi.personId('bruno')
    const cancelling = { id, reason: { words: 'Le vélo est en panne' }, by }
    assert.deepEqual(await cancelOwnOrder(db, cancelling, later(10)), { ok: true })
    assert.deepEqual(await cancelOwnOrder(db, cancelling, later(11)), { ok: true })
    const issued = await receiptsOfOrder(db, id)
    const of = (about: string, kind: string) =>
      issued.filter((one) => one.about === about && one.kind === kind).map((one) => one.content.totals.cents)
    assert.deepEqual(of('share', 'receipt'), [360 + 405])
    assert.deepEqual(of('share', 'credit note'), [135, 360 + 270])
    assert.deepEqual([of('delivery', 'receipt'), of('delivery', 'credit note')], [[290], [290]])
    const sums = (pick: (one: (typeof issued)[number]) => number) =>
      issued.reduce((sum, one) => sum + (one.kind === 'receipt' ? pick(one) : -pick(one)), 0)
    assert.deepEqual([sums((one) => one.content.totals.vatCents), sums((one) => one.commissionCents)], [0, 0])
    const last = issued.findLast((one) => one.about === 'share')
    assert.deepEqual(
      last?.content.lines.map((one) => one.cents).toSorted((a, b) => a - b),
      [270, 360],
    )
    assert.equal(await given(asId(id)), 360 + 405 + 240 + 290, 'all went back, and no more')
  })
})
