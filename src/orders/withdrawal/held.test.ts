import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { refundsOf, seedDispute, type RefundId } from '#payments'
import { asId, newId } from '#platform/id'
import { openBeffroi, sentencesIn } from '#testing'
import { acceptShare, makeShareReady } from '../answers/door.ts'
import { hearDelivery } from '../hear-delivery.ts'
import { orderAddress } from '../order-address.ts'
import { readOrder, writeState } from '../order-store.ts'
import { goods, sharesFor } from '../seeds/paid-example.ts'
import { linesOf } from '../share-store.ts'
import { closedWhy, notTakenWhy, whereaboutsOf } from './withdrawal.ts'
import { giveBackLine } from '../refund/door.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, ground, now } = beffroi
const { lettersAbout, paidOrder } = sharesFor(beffroi)
const notebook = seededProductId(58)
const who = { name: 'Lise Martel', email: 'lise@example.org' }

async function bought(name: string) {
  const { id, reference, lines, shares } = await paidOrder(name, [[notebook, 1]])
  const order = (await readOrder(db, id)) ?? assert.fail()
  const line = lines[0] ?? assert.fail()
  const here = orderAddress(order)
  const hand = { shareId: shares[0]?.id ?? assert.fail(), by: beffroi.personId('didier') }
  const ready = async (): Promise<void> => {
    await acceptShare(db, hand, now())
    await makeShareReady(ground, hand, now())
  }
  const claim = async (): Promise<void> => {
    const disputed = { id: newId<Parameters<typeof seedDispute>[1]['id']>(), paymentId: asId(id) } as const
    await db.transaction((tx) => seedDispute(tx, disputed, now()))
  }
  const ask = () => beffroi.visitor().post(`${here}/retractation`, { 'lines[]': line.id, ...who })
  const read = async (path = '') => sentencesIn((await beffroi.visitor().get(`${here}${path}`)).text)
  return { id, reference, line, here, hand, ready, claim, ask, read }
}

describe('A withdrawal while the bank of its customer disputes the payment', () => {
  test('says that the bank comes first, on the form, on the page and in the receipt, and nothing of a bike', async () => {
    const { id, reference, claim, ask, read, hand } = await bought('claimed')
    await claim()
    assert.match(
      await read('/retractation'),
      /restent dans la commande.*Rien n’est rendu ici avant sa réponse/,
    )
    assert.equal((await ask()).status, 303)
    const page = await read()
    await beffroi.settle()
    const letters = await lettersAbout(reference)
    const receipt = sentencesIn(letters.find((one) => one.recipient === who.email)?.body ?? '')
    for (const said of [page, receipt]) {
      assert.match(said, /vous réclamez ce paiement à votre banque, il reste donc dans la commande/)
      assert.match(said, /Rien n’est rendu ici avant sa réponse/)
      assert.doesNotMatch(said, /sur le vélo|Vous êtes remboursé/)
    }
    assert.deepEqual(await refundsOf(db, asId(id)), [])
    const shop = await (await beffroi.as('didier')).get(`/marche/boutique/commandes/${hand.shareId}`)
    assert.match(sentencesIn(shop.text), /Le client conteste ce paiement à sa banque\. Attendez sa réponse/)
  })

  test('once it came, says to bring it back, and that the bank comes first', async () => {
    const { id, ready, claim, ask, read } = await bought('claimed after')
    await ready()
    await db.transaction((tx) => hearDelivery(tx, 'delivery confirmed', { orderId: id }, now()))
    await claim()
    await ask()
    assert.match(await read(), /à rapporter au commerce, fermé.*Rien n’est rendu ici avant sa réponse/)
  })
})

describe('A withdrawal from what nobody could hand over', () => {
  test('is received: there is nothing to bring back, and its shop pays back', async () => {
    const { id, ready, ask, read } = await bought('undelivered')
    await ready()
    await db.transaction((tx) => hearDelivery(tx, 'delivery failed', { orderId: id }, now()))
    assert.match(await read('/retractation'), /rien n’a été livré/)
    assert.equal((await ask()).status, 303)
    const page = await read()
    assert.match(page, /Carnet ligné A5 : pas livré, vous n’avez rien à rapporter/)
    assert.doesNotMatch(page, /sur le vélo/)
    const card = sentencesIn((await (await beffroi.as('didier')).get('/')).text)
    assert.match(card, /Rétractation : 6,90 € à rembourser/)
  })
})

describe('A withdrawal that is refused', () => {
  const refusedWith = async (answer: { status: number; text: string }, why: RegExp) => {
    assert.equal(answer.status, 422)
    assert.match(sentencesIn(answer.text), why)
  }

  /** What is said to who opens the form all the same. */
  const toldAt = async (page: string) => {
    const visitor = beffroi.visitor()
    const turned = await visitor.get(page)
    return sentencesIn((await visitor.get(turned.location ?? '')).text)
  }

  test('says that the order is cancelled, not that the days are over', async () => {
    const { id, ask, here } = await bought('cancelled')
    await db.transaction((tx) => writeState(tx, id, { state: 'cancelled', endedAt: now() }))
    await refusedWith(await ask(), /Cette commande est déjà annulée/)
    assert.match(await toldAt(`${here}/retractation`), /Cette commande est déjà annulée/)
  })

  test('says that a product is paid back already, or that it spoils', async () => {
    const { line, hand, ready, ask } = await bought('paid back')
    await ready()
    const given = { ...hand, id: newId<RefundId>(), lineId: line.id, cents: line.finalCents, why: 'Abîmé' }
    assert.deepEqual(await giveBackLine(ground, given, now()), { ok: true })
    await refusedWith(await ask(), /est déjà remboursé/)
    const { id } = await paidOrder('bread', [[goods.bread, 1]])
    const order = (await readOrder(db, id)) ?? assert.fail()
    const [bread] = await linesOf(db, [id])
    const page = `${orderAddress(order)}/retractation`
    await refusedWith(await beffroi.visitor().post(page, { 'lines[]': bread?.id, ...who }), /s’abîme vite/)
    assert.match(await toldAt(page), /s’abîme vite/)
  })

  test('has one reason for each state, and none where it is open', async () => {
    const { id } = await bought('states')
    const order = (await readOrder(db, id)) ?? assert.fail()
    assert.ok(order.state === 'confirmed')
    const { paid, ...ordered } = order
    for (const state of ['confirmed', 'delivered', 'collected', 'undelivered'] as const)
      assert.equal(closedWhy({ ...ordered, state, paid }, now()), undefined, state)
    for (const state of ['reserving', 'to pay', 'lapsed'] as const)
      assert.equal(closedWhy({ ...ordered, state }, now()), 'not paid', state)
    assert.equal(closedWhy({ ...ordered, state: 'cancelled', paid }, now()), 'cancelled')
    assert.equal(closedWhy(order, new Date('2026-07-20T08:00:00Z')), 'too late')
    const line = { aisle: 'books', state: 'accepted', finalCents: 100 } as const
    assert.equal(notTakenWhy({ ...line, aisle: 'bread' }), 'spoils')
    assert.equal(notTakenWhy({ ...line, finalCents: 0 }), 'paid back')
    assert.equal(notTakenWhy({ ...line, state: 'refused' }), 'paid back')
  })
})

describe('Where what was given up is', () => {
  test('is on the bike only when a courier has it', async () => {
    const { id, line } = await bought('where')
    const order = (await readOrder(db, id)) ?? assert.fail()
    const nowhere = { isDisputed: false, onBike: new Set<typeof line.shareId>() }
    const onBike = { ...nowhere, onBike: new Set([line.shareId]) }
    assert.equal(whereaboutsOf(order, line, onBike), 'on its way')
    assert.equal(whereaboutsOf(order, line, { ...onBike, isDisputed: true }), 'on its way')
    assert.equal(whereaboutsOf(order, line, { ...nowhere, isDisputed: true }), 'claimed')
    assert.equal(whereaboutsOf(order, line, nowhere), 'in the order')
    assert.equal(whereaboutsOf({ state: 'undelivered' }, line, nowhere), 'not brought')
    assert.equal(whereaboutsOf({ state: 'delivered' }, line, nowhere), 'received')
    assert.equal(whereaboutsOf({ state: 'delivered' }, { ...line, finalCents: 0 }, nowhere), 'paid back')
    assert.equal(whereaboutsOf({ state: 'cancelled' }, line, nowhere), 'off')
  })
})
