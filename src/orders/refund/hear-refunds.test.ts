import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { refundsOf, verifyMoney, type RefundId } from '#payments'
import { asId, newId } from '#platform/id'
import { openBeffroi, sentencesIn } from '#testing'
import { acceptShare, makeShareReady } from '../answers/door.ts'
import { hearDelivery } from '../hear-delivery.ts'
import { orderAddress } from '../order-address.ts'
import { readOrder } from '../order-store.ts'
import { sharesFor } from '../seeds/paid-example.ts'
import { giveBackLine } from './give-back-line.ts'

const beffroi = await openBeffroi()
await beffroi.listen()
const { db, ground, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { lettersAbout, paidOrder } = sharesFor(beffroi)
const notebook = seededProductId(58)

describe('A customer whose bank did not take a refund', () => {
  test('is told, reads on the order that it is owed, then how it was given, and that it was not', async () => {
    const { id, reference, shares, lines } = await paidOrder('came back', [[notebook, 1]])
    const order = (await readOrder(db, id)) ?? assert.fail()
    const [share, line] = [shares[0] ?? assert.fail(), lines[0] ?? assert.fail()]
    const hand = { shareId: share.id, by: beffroi.personId('didier') }
    await acceptShare(db, hand, now())
    await makeShareReady(ground, hand, now())
    await db.transaction((tx) => hearDelivery(tx, 'delivery confirmed', { orderId: id }, now()))
    const giving = { ...hand, id: newId<RefundId>(), lineId: line.id, cents: 690, why: 'Abîmé' }
    assert.deepEqual(await giveBackLine(ground, giving, now()), { ok: true })
    await beffroi.settle()
    const read = async () => sentencesIn((await beffroi.visitor().get(orderAddress(order))).text)
    assert.match(await read(), /C’est remboursé/)

    const didier = await beffroi.as('didier')
    const bench = await didier.get('/demo/paiement')
    assert.match(sentencesIn(bench.text), /Remboursements/)
    const [refund] = await refundsOf(db, asId(id))
    await didier.post('/demo/paiement/banque', { object: refund?.providerId ?? '', gesture: 'refuse' })
    await beffroi.settle()
    assert.match(await read(), /Refusé par la banque : cet argent vous est dû/)
    const told = async () => (await lettersAbout(reference)).map((one) => sentencesIn(one.body))
    const failed = (await told()).filter((one) => /Votre banque a refusé 6,90 €/.test(one))
    assert.equal(failed.length, 1)

    const card = sentencesIn((await didier.get('/')).text)
    assert.match(card, new RegExp(`Un remboursement de 6,90 € n’est pas passé Commande ${reference}`))
    const say = { id: newId(), way: 'cash', on: '2026-06-02', reference: 'Reçu 12' }
    const address = `/argent/paiements/${id}/remboursements/${refund?.id}`
    for (const _ of [1, 2]) assert.equal((await didier.post(address, say)).status, 303)
    await beffroi.settle()
    const page = await read()
    assert.match(page, /6,90 € rendus en espèces, le 2 juin 2026\. Référence : Reçu 12/)
    assert.doesNotMatch(page, /Refusé par la banque/)
    const given = (await told()).filter((one) => /6,90 € vous sont rendus en espèces/.test(one))
    assert.equal(given.length, 1)
    const back = { given: say.id, why: 'not given' }
    for (const _ of [1, 2])
      assert.equal((await didier.post(`/argent/paiements/${id}/reprise`, back)).status, 303)
    await beffroi.settle()
    assert.match(await read(), /Refusé par la banque : cet argent vous est dû/)
    assert.doesNotMatch(await read(), /6,90 € rendus en espèces/)
    const again = (await told()).filter((one) => /que 6,90 € étaient rendus\. Ce n’est pas fait/.test(one))
    assert.equal(again.length, 1)
    const { totalCents, unbalanced, wrongBalances } = await verifyMoney(db)
    assert.deepEqual([totalCents, unbalanced, wrongBalances], [0, [], []])
  })
})
