import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { merchantsOf, seededProductId } from '#market'
import { refundsOf, seedDispute, verifyMoney } from '#payments'
import { sql } from '#platform/db'
import { asId, newId } from '#platform/id'
import { newcomer, openBeffroi, openSecondMarket, sentencesIn } from '#testing'
import { hearDelivery } from '../hear-delivery.ts'
import { orderAddress } from '../order-address.ts'
import { readOrder } from '../order-store.ts'
import { receiptsOfOrder } from '../receipt/door.ts'
import { sharesFor } from '../seeds/paid-example.ts'
import { lineAddress, shareAddress } from '../share-address.ts'
import { linesOf } from '../share-store.ts'
import { acceptShare, makeShareReady } from '../answers/door.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, ground, now } = beffroi
const { lettersAbout, paidOrder } = sharesFor(beffroi)
const [comic, notebook] = [seededProductId(55), seededProductId(58)]
const didier = await beffroi.as('didier')
const littoral = await openSecondMarket(beffroi)

/** A notebook of 6,90 € that its customer received, then gave up. */
async function givenUp(name: string, { products = [notebook], isBrought = true, asks = true } = {}) {
  const { id, reference, shares } = await paidOrder(
    name,
    products.map((one) => [one, 1]),
  )
  const order = (await readOrder(db, id)) ?? assert.fail()
  for (const { id: shareId } of shares) {
    const hand = { shareId, by: beffroi.personId('didier') }
    await acceptShare(db, hand, now())
    await makeShareReady(ground, hand, now())
  }
  if (isBrought) await db.transaction((tx) => hearDelivery(tx, 'delivery confirmed', { orderId: id }, now()))
  const lines = await linesOf(db, [id])
  const line = lines.find((one) => one.productId === notebook) ?? assert.fail()
  const share = shares.find((one) => one.id === line.shareId) ?? assert.fail()
  const asked = { 'lines[]': line.id, name: 'Lise Martel', email: 'lise@example.org' }
  if (asks) await beffroi.visitor().submit(`${orderAddress(order)}/retractation`, asked)
  const address = lineAddress(line.shareId, line.id, 'garder')
  const say = { id: newId(), euros: '2,00', why: 'La couverture est déchirée' }
  const merchant = await newcomer(beffroi, { organisationId: share.organisationId, role: 'merchant' })
  const cents = async () => {
    const { totalCents, unbalanced, wrongBalances } = await verifyMoney(db)
    assert.deepEqual([totalCents, unbalanced, wrongBalances], [0, [], []])
    const refunds = await refundsOf(db, asId(id))
    const of = (part: string) =>
      refunds.filter((one) => one.part === part).reduce((all, one) => all + one.cents, 0)
    return { share: of('share'), delivery: of('delivery') }
  }
  return { id, reference, order, line, share, address, say, merchant, cents }
}

describe('A shop that keeps part of the price of what was given up', () => {
  test('is done with it: the rest goes back, its customer reads why and who settles a quarrel', async () => {
    const one = await givenUp('torn')
    const { address, say, merchant, line, reference, order, id, share } = one
    const page = await merchant.get(shareAddress(line.shareId))
    assert.ok(page.text.includes(`href="${address}"`))
    assert.match(sentencesIn((await merchant.get(address)).text), /abîmé ou utilisé \(article L221-23\)/)
    for (const _ of [1, 2])
      assert.equal((await merchant.post(address, say)).location, shareAddress(line.shareId))
    assert.deepEqual(await one.cents(), { share: 490, delivery: 290 }, 'all was given up: the delivery too')
    for (const visitor of [merchant, didier])
      assert.ok(!(await visitor.get('/')).text.includes(reference), 'nothing waits in their day')
    const kept = sentencesIn((await merchant.get(shareAddress(line.shareId))).text)
    assert.match(kept, /vous gardez 2,00 €\. La couverture est déchirée/)
    assert.doesNotMatch(kept, /à rembourser avant/)

    const credits = (await receiptsOfOrder(db, id)).filter((each) => each.kind === 'credit note')
    const [credit] = credits.filter((each) => each.about === 'share')
    assert.equal(credit?.content.totals.cents, 490)
    const [sum] = await db.rows<{ receipt: number; credited: number }>(sql`
      select (select sum(commission_cents) from orders.receipts r where r.share_id = s.id and r.kind = 'receipt')::int as receipt,
        (select sum(commission_cents) from orders.receipts r where r.share_id = s.id and r.kind = 'credit note')::int as credited
      from orders.shares s
      where s.id = ${share.id}`)
    const due = Math.round((200 * share.commission_bp) / 10_000)
    assert.equal((sum?.receipt ?? 0) - (sum?.credited ?? 0), due, 'the commission is that of what is kept')

    await beffroi.settle()
    const shop = (await merchantsOf(db, [share.organisationId])).find((each) => each.id === share.merchantId)
    const letters = (await lettersAbout(reference)).map((each) => sentencesIn(each.body))
    const told = letters.filter((each) => /garde 2,00 € sur le prix/.test(each))
    assert.equal(told.length, 1)
    assert.match(told[0] ?? '', /Pourquoi : La couverture est déchirée.*vous rembourse 4,90 €/)
    assert.match(told[0] ?? '', /La livraison aussi vous est rendue : 2,90 €/)
    const name = shop?.mediator?.name ?? assert.fail()
    assert.ok(told[0]?.includes(name))
    const read = sentencesIn((await beffroi.visitor().get(orderAddress(order))).text)
    assert.match(read, /le commerce garde 2,00 €\. Pourquoi : La couverture est déchirée/)
    assert.ok(read.includes(name))
    assert.match(read, /garde une partie du prix\. La couverture est déchirée/, 'in the story of the order')
  })

  test('after it gave back a part already, and what it keeps may still be given back', async () => {
    const { address, say, merchant, line, cents, reference } = await givenUp('in two', {
      products: [notebook, comic],
    })
    const back = lineAddress(line.shareId, line.id, 'rembourser')
    await merchant.post(back, { id: newId(), euros: '4,90', why: 'Rétractation' })
    assert.match(sentencesIn((await merchant.get('/')).text), /2,00 € à rembourser/)
    assert.equal((await merchant.post(address, say)).status, 303)
    assert.deepEqual(await cents(), { share: 490, delivery: 0 })
    assert.ok(!(await merchant.get('/')).text.includes(reference))
    await merchant.post(back, { id: newId(), euros: '2,00', why: 'Le médiateur le demande' })
    assert.deepEqual(await cents(), { share: 690, delivery: 0 })
  })

  test('says how much, and why, and nothing is lost of what was typed', async () => {
    const { address, say, merchant, cents } = await givenUp('wrong')
    for (const [wrong, why] of [
      [{ euros: '' }, /Dites combien/],
      [{ euros: 'beaucoup' }, /Écrivez une somme/],
      [{ euros: '7,00' }, /plus que ce qui reste payé/],
      [{ euros: '0' }, /Écrivez ce que vous gardez/],
      [{ why: ' ' }, /Dites pourquoi/],
    ] as const) {
      const answer = await merchant.post(address, { ...say, ...wrong })
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), why)
      if (!('why' in wrong)) assert.match(answer.text, /value="La couverture est déchirée"/)
    }
    assert.deepEqual(await cents(), { share: 0, delivery: 0 })
    assert.equal((await merchant.post(address, say)).status, 303)
    const other = await merchant.post(address, { ...say, id: newId() })
    assert.match(sentencesIn(other.text), /C’est déjà dit pour ce produit/)
    assert.deepEqual(await cents(), { share: 490, delivery: 290 })
  })

  test('keeps nothing of what nobody gave up, has not come, is claimed, nor without a mediator', async () => {
    const notAsked = await givenUp('not asked', { asks: false })
    assert.equal((await notAsked.merchant.get(notAsked.address)).status, 303)
    const refused = async ({ merchant, address, say, cents }: typeof notAsked, why: RegExp) => {
      assert.match(sentencesIn((await merchant.post(address, say)).text), why)
      assert.deepEqual(await cents(), { share: 0, delivery: 0 })
    }
    await refused(notAsked, /Le client ne renonce pas/)
    const claimed = await givenUp('claimed')
    const claim = {
      id: newId<Parameters<typeof seedDispute>[1]['id']>(),
      paymentId: asId(claimed.id),
    } as const
    await db.transaction((tx) => seedDispute(tx, claim, now()))
    await refused(claimed, /conteste ce paiement/)
    const { id, secret, shareId, lineId } = littoral.order
    beffroi.setNow('2026-06-03T13:00:00Z')
    await littoral.direction.submit(`/marche/gestion/commandes/${id}/remise`, { given: 'yes' })
    const asked = { 'lines[]': lineId, name: 'Lise Martel', email: 'lise@example.org' }
    await beffroi.visitor().submit(`/commandes/${secret}/retractation`, asked)
    const address = lineAddress(asId(shareId), asId(lineId), 'garder')
    const answer = await littoral.merchant.post(address, claimed.say)
    assert.match(sentencesIn(answer.text), /Écrivez d’abord votre médiateur/)
    assert.deepEqual(await refundsOf(db, asId(id)), [])
    beffroi.setNow('2026-06-02T08:00:00Z')
  })

  test('is nobody else’s to keep', async () => {
    const { address, say, cents, merchant } = await givenUp('stranger')
    for (const visitor of [await beffroi.as('nadege'), littoral.merchant, littoral.direction])
      for (const answer of [await visitor.get(address), await visitor.post(address, say)])
        assert.equal(answer.status, 404)
    assert.match((await beffroi.visitor().post(address, say)).location ?? '', /^\/connexion/)
    assert.deepEqual(await cents(), { share: 0, delivery: 0 })
    assert.equal((await merchant.post(address, say)).status, 303)
  })
})
