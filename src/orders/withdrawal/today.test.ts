import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { refundsOf, seedDispute } from '#payments'
import { seededOrganisations } from '#people'
import { asId, newId } from '#platform/id'
import { newcomer, openBeffroi, openSecondMarket, sentencesIn, type Visitor } from '#testing'
import { acceptShare, makeShareReady } from '../answers/door.ts'
import { hearDelivery } from '../hear-delivery.ts'
import { orderAddress } from '../order-address.ts'
import { readOrder } from '../order-store.ts'
import { sharesFor } from '../seeds/paid-example.ts'
import { lineAddress, shareAddress } from '../share-address.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, ground, now } = beffroi
const { paidOrder } = sharesFor(beffroi)
const notebook = seededProductId(58)
const who = { name: 'Lise Martel', email: 'lise@example.org' }
const [didier, nadege, bruno] = [
  await beffroi.as('didier'),
  await beffroi.as('nadege'),
  await beffroi.as('bruno'),
]
const littoral = await openSecondMarket(beffroi)

/** A notebook that its customer received, then gave up. */
async function givenUp(name: string) {
  const { id, reference, lines, shares } = await paidOrder(name, [[notebook, 1]])
  const { id: shareId, organisationId } = shares[0] ?? assert.fail()
  const hand = { shareId, by: beffroi.personId('didier') }
  await acceptShare(db, hand, now())
  await makeShareReady(ground, hand, now())
  await db.transaction((tx) => hearDelivery(tx, 'delivery confirmed', { orderId: id }, now()))
  const order = (await readOrder(db, id)) ?? assert.fail()
  const lineId = lines[0]?.id ?? assert.fail()
  await beffroi.visitor().submit(`${orderAddress(order)}/retractation`, { 'lines[]': lineId, ...who })
  return { id, reference, shareId, lineId, organisationId }
}

/** Where the card about this order leads somebody, and what it says; undefined when their day says nothing of it. */
async function cardOf(visitor: Visitor, { reference }: { reference: string }) {
  const { text } = await visitor.get('/')
  const cards = text.split(/(?=<a )/).filter((one) => one.includes(reference))
  assert.ok(cards.length <= 1, 'said once')
  const [card] = cards
  return card ? { said: sentencesIn(card), href: /href="([^"]+)"/.exec(card)?.[1] } : undefined
}

describe('A product given up after it came', () => {
  test('stands in the day of its shop and of who runs its market until it is paid back, and of nobody else', async () => {
    const back = await givenUp('owed')
    const keeper = await newcomer(beffroi, {
      organisationId: seededOrganisations.ateliers.id,
      role: 'market keeper',
    })
    const merchant = await newcomer(beffroi, { organisationId: back.organisationId, role: 'merchant' })
    for (const visitor of [merchant, didier, bruno, keeper]) {
      const card = await cardOf(visitor, back)
      assert.match(card?.said ?? '', /Rétractation : 6,90 € à rembourser/)
      assert.match(card?.said ?? '', /Au plus tard le mardi 16 juin/)
      assert.equal(card?.href, shareAddress(back.shareId))
      assert.match(sentencesIn((await visitor.get(card?.href ?? '')).text), /Rembourser/)
    }
    for (const visitor of [nadege, littoral.direction, littoral.merchant])
      assert.equal(await cardOf(visitor, back), undefined)
    beffroi.setNow('2026-06-17T08:00:00Z')
    assert.match((await cardOf(merchant, back))?.said ?? '', /En retard/)
    beffroi.setNow('2026-06-02T08:00:00Z')
    const address = lineAddress(back.shareId, back.lineId, 'rembourser')
    await didier.post(address, { id: newId(), euros: '2,00', why: 'Rétractation' })
    assert.match((await cardOf(didier, back))?.said ?? '', /4,90 € à rembourser/, 'a part of it is not all')
    await merchant.post(address, { id: newId(), euros: '4,90', why: 'Rétractation' })
    const given = (await refundsOf(db, asId(back.id))).filter(({ part }) => part === 'share')
    assert.equal(
      given.reduce((sum, one) => sum + one.cents, 0),
      690,
    )
    for (const visitor of [merchant, didier, bruno, keeper])
      assert.equal(await cardOf(visitor, back), undefined)
  })

  test('on the other market stands in the day of its own people alone', async () => {
    const { id, secret, lineId, reference } = littoral.order
    await littoral.direction.submit(`/marche/gestion/commandes/${id}/remise`, { given: 'yes' })
    beffroi.setNow('2026-06-03T13:00:00Z')
    await littoral.direction.submit(`/marche/gestion/commandes/${id}/remise`, { given: 'yes' })
    const asked = { 'lines[]': lineId, ...who }
    const done = await beffroi.visitor().submit(`/commandes/${secret}/retractation`, asked)
    assert.match(sentencesIn(done.text), /Rétractation reçue/)
    for (const visitor of [littoral.direction, littoral.merchant])
      assert.match((await cardOf(visitor, { reference }))?.said ?? '', /25,00 € à rembourser/)
    for (const visitor of [didier, nadege, bruno])
      assert.equal(await cardOf(visitor, { reference }), undefined)
  })

  test('waits while its customer claims the money at their bank', async () => {
    const back = await givenUp('claimed')
    const claim = { id: newId<Parameters<typeof seedDispute>[1]['id']>(), paymentId: asId(back.id) } as const
    await db.transaction((tx) => seedDispute(tx, claim, now()))
    for (const visitor of [didier, bruno])
      assert.match((await cardOf(visitor, back))?.said ?? '', /6,90 € en attente.*attendez sa réponse/)
  })
})
