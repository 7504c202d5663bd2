import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { newId, asId } from '#platform/id'
import { receiptsOfOrder } from '../receipt/store.ts'
import { answerReplacement, lapseReplacements } from './answer-replacement.ts'
import { offerReplacement } from './offer-replacement.ts'
import { BAKERY, goods, sharesFor } from '../seeds/paid-example.ts'
import { acceptShare, makeShareReady } from '../answers/door.ts'
import { linesOf } from '../share-store.ts'
import type { ReplacementId } from '../ids.ts'

const beffroi = await openBeffroi()
const { db, ground, now } = beffroi
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { bread, faluche } = goods
const { given, hand, leftOf, lettersAbout, paidOrder } = sharesFor(beffroi)

describe('A replacement', () => {
  const propose = async (name: string, quantity = 1) => {
    const order = await paidOrder(name, [[bread, 1]], '2026-06-03T14:00:00Z')
    const id = newId<ReplacementId>()
    const asking = {
      ...hand(order.shareOf(BAKERY)),
      id,
      lineId: order.lineFor(bread),
      productId: faluche,
      quantity,
    }
    return { ...order, question: id, asking, offered: await offerReplacement(ground, asking, now()) }
  }

  test('never costs more than what was paid', async () => {
    const { offered } = await propose('dearer', 4)
    assert.deepEqual(offered, { ok: false, refusal: 'dearer' })
  })

  test('that the customer takes costs its price, and the rest goes back', async () => {
    const before = await leftOf(faluche)
    const { id, question, asking, offered } = await propose('yes', 2)
    assert.deepEqual(offered, { ok: true })
    assert.deepEqual(await offerReplacement(ground, asking, now()), { ok: true })
    assert.equal(await leftOf(faluche), before - 2)
    const yes = { id: question, answer: 'yes' as const, by: null }
    assert.deepEqual(await answerReplacement(ground, yes, now()), { ok: true })
    assert.deepEqual(await answerReplacement(ground, yes, now()), { ok: true })
    const no = await answerReplacement(ground, { ...yes, answer: 'no' }, now())
    assert.deepEqual(no, { ok: false, refusal: 'answered otherwise' })
    assert.equal(await given(asId(id)), 120)
    assert.equal(await leftOf(faluche), before - 2)
    await makeShareReady(ground, hand(asking.shareId), now())
    const [receipt] = (await receiptsOfOrder(db, id)).filter((one) => one.about === 'share')
    assert.deepEqual(
      receipt?.content.lines.map((one) => [one.name, one.cents]),
      [['Faluche', 240]],
    )
  })

  test('that the customer does not take is paid back whole, and goes back on the shelf', async () => {
    const before = await leftOf(faluche)
    const { id, question } = await propose('no')
    await answerReplacement(ground, { id: question, answer: 'no', by: null }, now())
    assert.equal(await given(asId(id)), 360 + 290)
    assert.equal(await leftOf(faluche), before)
  })

  test('that the shop withdraws refuses nothing: the product is asked again, and may be had after all', async () => {
    const before = await leftOf(faluche)
    const { id, question, asking, reference } = await propose('second thought')
    const letters = (await lettersAbout(reference)).length
    const withdrawn = { id: question, answer: 'withdrawn' as const, by: null }
    assert.deepEqual(await answerReplacement(ground, withdrawn, now()), { ok: true })
    assert.deepEqual(await answerReplacement(ground, withdrawn, now()), { ok: true })
    assert.equal(await given(asId(id)), 0)
    assert.equal(await leftOf(faluche), before)
    assert.deepEqual(
      (await linesOf(db, [id])).map((one) => [one.state, one.finalCents]),
      [['asked', 360]],
    )
    const told = (await lettersAbout(reference)).slice(letters)
    assert.equal(told.length, 1, 'the customer is told once that there is nothing to answer')
    const again = { ...asking, id: newId<ReplacementId>() }
    assert.deepEqual(await offerReplacement(ground, again, now()), { ok: true }, 'another may be proposed')
    await answerReplacement(ground, { ...withdrawn, id: again.id }, now())
    assert.deepEqual(await acceptShare(db, hand(asking.shareId), now()), { ok: true })
    assert.deepEqual(await makeShareReady(ground, hand(asking.shareId), now()), { ok: true })
    assert.equal(await given(asId(id)), 0)
  })

  test('without an answer at the hour when shops prepare is paid back', async () => {
    const { id, question } = await propose('silence')
    await lapseReplacements(ground, new Date('2026-06-03T11:59:00Z'))
    assert.equal(await given(asId(id)), 0)
    await lapseReplacements(ground, new Date('2026-06-03T12:00:00Z'))
    assert.equal(await given(asId(id)), 360 + 290)
    const late = await answerReplacement(
      ground,
      { id: question, answer: 'yes', by: null },
      new Date('2026-06-03T12:01:00Z'),
    )
    assert.deepEqual(late, { ok: false, refusal: 'answered otherwise' })
  })
})
