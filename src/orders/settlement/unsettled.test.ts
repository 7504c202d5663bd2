import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seedDispute } from '#payments'
import { asId, newId } from '#platform/id'
import { openBeffroi } from '#testing'
import { closeForgotten } from '../close-forgotten.ts'
import type { ReplacementId } from '../ids.ts'
import { cancelOwnOrder } from '../own-order/cancel-own-order.ts'
import { readOrder } from '../order-store.ts'
import { answerReplacement } from '../replacement/answer-replacement.ts'
import { offerReplacement } from '../replacement/offer-replacement.ts'
import { replacementsOfOrder } from '../replacement-store.ts'
import { BAKERY, goods, sharesFor } from '../seeds/paid-example.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { storyOf } from '../story-store.ts'
import { refuseLine } from '../answers/refuse-line.ts'
import { refuseShare } from '../answers/refuse-share.ts'
import { settleShares } from './settle-share.ts'

const beffroi = await openBeffroi()
await beffroi.listen()
const { db, ground, now } = beffroi
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { baguette, bread, faluche } = goods
const { given, hand, later, leftOf, lettersAbout, paidOrder } = sharesFor(beffroi)

const refuse = (order: Awaited<ReturnType<typeof paidOrder>>, product = baguette) =>
  refuseLine(
    db,
    { ...hand(order.shareOf(BAKERY)), lineId: order.lineFor(product), why: 'cannot prepare' },
    now(),
  )
const propose = (order: Awaited<ReturnType<typeof paidOrder>>, id: ReplacementId) =>
  offerReplacement(
    ground,
    { ...hand(order.shareOf(BAKERY)), id, lineId: order.lineFor(bread), productId: faluche, quantity: 1 },
    now(),
  )

/** The bank of a customer claims the money of an order back; gives what the provider calls it. */
const claimed = ({ id }: { id: string }): Promise<string> =>
  db.transaction((tx) => seedDispute(tx, { id: newId(), paymentId: asId(id) }, now()))
async function bankSays(gesture: 'win' | 'lose', object: string): Promise<void> {
  await beffroi.visitor().submit('/demo/paiement/banque', { gesture, object })
  await beffroi.settle()
}

describe('What a shop answered and nobody settled yet', () => {
  test('is settled by the whole order given back, and keeps nobody else from their money', async () => {
    const first = await paidOrder('cancelled meanwhile', [
      [bread, 1],
      [baguette, 2],
    ])
    const other = await paidOrder('beside', [
      [bread, 1],
      [baguette, 2],
    ])
    for (const order of [first, other]) assert.deepEqual(await refuse(order), { ok: true })
    const cancelling = { id: first.id, reason: { words: 'Je ne suis plus là' }, by: null }
    assert.deepEqual(await cancelOwnOrder(db, cancelling, later(2)), { ok: true })
    await settleShares(ground, later(6))
    assert.deepEqual([await given(asId(first.id)), await given(asId(other.id))], [360 + 270 + 290, 270])
  })

  test('waits while the bank of its customer claims the money: nothing comes on the shelf, no order ends; then all is given back once', async () => {
    const order = await paidOrder('claimed', [[bread, 2]])
    const claim = await claimed(order)
    const before = await leftOf(bread)
    const hands = { ...hand(order.shareOf(BAKERY)), why: 'cannot prepare' as const }
    assert.deepEqual(await refuseShare(ground, hands, now()), { ok: true })
    for (const minutes of [6, 7, 8]) await settleShares(ground, later(minutes))
    assert.equal((await readOrder(db, order.id))?.state, 'confirmed')
    assert.deepEqual([await leftOf(bread), await given(asId(order.id))], [before, 0])
    const dropped = (await storyOf(db, order.id)).filter(({ what }) => what === 'pickup dropped')
    assert.ok(dropped.length <= 1, `${dropped.length} times told`)
    await bankSays('win', claim)
    for (const minutes of [9, 10]) await settleShares(ground, later(minutes))
    assert.equal((await readOrder(db, order.id))?.state, 'cancelled')
    assert.deepEqual([await leftOf(bread), await given(asId(order.id))], [before + 2, 720 + 290])
    assert.match((await lettersAbout(order.reference)).at(-1)?.subject ?? '', /annulée et remboursée/)
  })

  test('is closed without a second refund once the bank gave it back', async () => {
    const order = await paidOrder('lost', [
      [bread, 1],
      [baguette, 2],
    ])
    const claim = await claimed(order)
    await refuse(order)
    await bankSays('lose', claim)
    for (const minutes of [6, 7]) await settleShares(ground, later(minutes))
    assert.equal(await given(asId(order.id)), 0)
    // the market cancels it afterwards: nothing is left to give
    const cancelling = { id: order.id, reason: { words: 'Perdu' }, by: beffroi.personId('bruno') }
    assert.deepEqual(await cancelOwnOrder(db, cancelling, later(9)), { ok: true })
    assert.equal(await given(asId(order.id)), 0)
  })
})

describe('What a shop proposed in an order that is cancelled', () => {
  test('comes back on the shelf, asked or taken, and asks nothing any more', async () => {
    const before = await leftOf(faluche)
    const asked = await paidOrder('asked', [[bread, 1]], '2026-06-03T14:00:00Z')
    const taken = await paidOrder('taken', [[bread, 1]], '2026-06-03T14:00:00Z')
    const yes = newId<ReplacementId>()
    assert.deepEqual(await propose(asked, newId<ReplacementId>()), { ok: true })
    assert.deepEqual(await propose(taken, yes), { ok: true })
    assert.deepEqual(await answerReplacement(ground, { id: yes, answer: 'yes', by: null }, now()), {
      ok: true,
    })
    assert.equal(await leftOf(faluche), before - 2)
    for (const { id } of [asked, taken])
      assert.deepEqual(await cancelOwnOrder(db, { id, reason: { words: 'Empêchée' }, by: null }, now()), {
        ok: true,
      })
    assert.equal(await leftOf(faluche), before)
    assert.deepEqual(
      (await replacementsOfOrder(db, asked.id)).map(({ answer }) => answer),
      ['withdrawn'],
    )
  })
})

describe('A share that nobody made ready', () => {
  test('of which one line was replaced gives back what nobody answered, and is closed', async () => {
    const order = await paidOrder('half answered', [
      [bread, 1],
      [baguette, 2],
    ])
    const question = newId<ReplacementId>()
    assert.deepEqual(await propose(order, question), { ok: true })
    await answerReplacement(ground, { id: question, answer: 'yes', by: null }, now())
    for (const hours of [5, 6, 7])
      await closeForgotten(ground, new Date(Date.parse('2026-06-02T16:00:00Z') + hours * 3_600_000))
    await settleShares(ground, new Date('2026-06-02T23:30:00Z'))
    const [share] = await sharesOf(db, [order.id])
    assert.ok(share && 'readyAt' in share && share.readyAt)
    assert.equal(
      (await linesOf(db, [order.id])).find(({ productId }) => productId === baguette)?.state,
      'refused',
    )
    assert.equal(await given(asId(order.id)), 270 + 240)
  })
})
