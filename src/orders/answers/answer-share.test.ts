import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import type { PersonId } from '#people'
import type { ShareId } from '#payments'
import { asId } from '#platform/id'
import { readOrder } from '../order-store.ts'
import { sharesOf } from '../share-store.ts'
import { BAKERY, goods, sharesFor } from '../seeds/paid-example.ts'
import { settleShares } from '../settlement/settle-share.ts'
import { acceptShare } from './accept-share.ts'
import { takeBackLine } from './take-back-line.ts'
import { makeShareReady } from './make-ready.ts'
import { refuseLine } from './refuse-line.ts'
import { refuseShare } from './refuse-share.ts'

const beffroi = await openBeffroi()
const { db, ground, now } = beffroi
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { baguette, bread, faluche, leeks } = goods
const { given, hand, later, leftOf, lettersAbout, paidOrder } = sharesFor(beffroi)

describe('A merchant answers a share', () => {
  test('by accepting all of it, once, and announces it with who did it', async () => {
    const { id, shareOf } = await paidOrder('accepts', [
      [bread, 1],
      [baguette, 2],
    ])
    const shareId = shareOf(BAKERY)
    assert.deepEqual(await acceptShare(db, hand(shareId), now()), { ok: true })
    assert.deepEqual(await acceptShare(db, hand(shareId), now()), { ok: true })
    const [share] = await sharesOf(db, [id])
    assert.equal(share?.state, 'accepted')
    const facts = await db.rows<{ payload: { by: PersonId } }>(
      sql`select payload from facts.facts where name = 'share accepted' and payload ->> 'shareId' = ${shareId}`,
    )
    assert.deepEqual(
      facts.map((one) => one.payload.by),
      [hand(asId<ShareId>('')).by],
    )
    assert.deepEqual(await makeShareReady(ground, hand(shareId), now()), { ok: true })
    assert.equal(await given(asId(id)), 0)
  })

  test('by refusing a line: nothing is told for five minutes, then its price goes back to the cent', async () => {
    const { id, shareOf, lineFor, reference } = await paidOrder('refuses', [
      [bread, 1],
      [baguette, 3],
    ])
    const shareId = shareOf(BAKERY)
    const what = { ...hand(shareId), lineId: lineFor(baguette), why: 'sold out' as const }
    assert.deepEqual(await refuseLine(db, what, now()), { ok: true })
    await settleShares(ground, later(4))
    assert.deepEqual([await given(asId(id)), (await lettersAbout(reference)).length], [0, 0])
    await settleShares(ground, later(6))
    await settleShares(ground, later(7))
    assert.deepEqual([await given(asId(id)), (await lettersAbout(reference)).length], [405, 1])
    const back = await takeBackLine(db, what, later(7))
    assert.deepEqual(back, { ok: false, refusal: 'already told' })
  })

  test('and sells no more of what it has no more, with the same press, only when it says so', async () => {
    const { shareOf, lineFor } = await paidOrder('none left', [
      [faluche, 1],
      [leeks, 1],
    ])
    const [before, others] = [await leftOf(faluche), await leftOf(leeks)]
    const what = { ...hand(shareOf(BAKERY)), lineId: lineFor(faluche), why: 'sold out' as const }
    await refuseLine(db, { ...what, why: 'damaged', none: true }, now())
    assert.equal(await leftOf(faluche), before)
    await refuseLine(db, { ...what, none: false }, now())
    assert.equal(await leftOf(faluche), before)
    assert.deepEqual(await refuseLine(db, { ...what, none: true }, now()), { ok: true })
    assert.deepEqual([await leftOf(faluche), await leftOf(leeks)], [0, others])
    await settleShares(ground, later(6))
    assert.equal(await leftOf(faluche), 0)
  })

  test('and takes a refusal back while nothing was told', async () => {
    const { id, shareOf, lineFor } = await paidOrder('takes back', [[bread, 1]])
    const shareId = shareOf(BAKERY)
    const what = { ...hand(shareId), lineId: lineFor(bread), why: 'damaged' as const }
    await refuseLine(db, what, now())
    assert.equal((await sharesOf(db, [id]))[0]?.state, 'refused')
    assert.deepEqual(await takeBackLine(db, what, later(1)), { ok: true })
    const [share] = await sharesOf(db, [id])
    assert.equal(share?.state, 'waiting')
    assert.equal('answeredAt' in share, false)
    await settleShares(ground, later(10))
    assert.equal(await given(asId(id)), 0)
  })

  test('by refusing the whole: when it was the only shop, the order ends and its delivery goes back too', async () => {
    const { id, shareOf, reference } = await paidOrder('whole', [[bread, 2]])
    const before = await leftOf(bread)
    const what = { ...hand(shareOf(BAKERY)), why: 'cannot prepare' as const }
    assert.deepEqual(await refuseShare(ground, what, now()), { ok: true })
    assert.equal((await readOrder(db, id))?.state, 'cancelled')
    assert.equal(await given(asId(id)), 720 + 290)
    assert.equal(await leftOf(bread), before + 2)
    assert.equal((await lettersAbout(reference)).length, 1)
    const again = await refuseShare(ground, what, now())
    assert.deepEqual(again, { ok: false, refusal: 'order not confirmed' })
  })

  test('by refusing the whole: another shop goes on, and the delivery stays paid', async () => {
    const { id, shareOf } = await paidOrder('two shops', [
      [bread, 1],
      [leeks, 1],
    ])
    const what = { ...hand(shareOf(BAKERY)), why: 'cannot prepare' as const }
    await refuseShare(ground, what, now())
    assert.equal((await readOrder(db, id))?.state, 'confirmed')
    assert.equal(await given(asId(id)), 360)
  })

  test('twice at once: the money goes back once', async () => {
    const { id, shareOf } = await paidOrder('at once', [[baguette, 4]])
    const what = { ...hand(shareOf(BAKERY)), why: 'damaged' as const }
    await Promise.all(Array.from({ length: 5 }, () => refuseShare(ground, what, now())))
    assert.equal(await given(asId(id)), 540 + 290)
  })
})
