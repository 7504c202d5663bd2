import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededClaimId, type PaymentId } from '#payments'
import { sql } from '#platform/db'
import { asId, newId } from '#platform/id'
import { openBeffroi, openSecondMarket, sentencesIn } from '#testing'
import { acceptShare } from '../answers/accept-share.ts'
import type { ReplacementId } from '../ids.ts'
import { handOver } from '../management/hand-over.ts'
import { answerReplacement } from '../replacement/answer-replacement.ts'
import { offerReplacement } from '../replacement/offer-replacement.ts'
import { BAKERY, FARM, goods, sharesFor } from '../seeds/paid-example.ts'
import { soldOrders } from './read-sold-orders.ts'

const beffroi = await openBeffroi()
const { db, ground, now } = beffroi
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { paidOrder } = sharesFor(beffroi)
const didier = await beffroi.as('didier')
const readerId = beffroi.personId('didier')
const listed = (await didier.get('/argent/contestations')).text
const page = /href="(\/argent\/contestations\/[\w-]+)"/.exec(listed)?.[1] ?? assert.fail()
const sale = (paymentId: PaymentId = seededClaimId) => soldOrders.read(ground, { paymentId, readerId }, now())

describe('A sale that a bank claims back', () => {
  test('says who bought what, where it went, and what proves that it was handed over', async () => {
    const known = (await sale()) ?? assert.fail()
    assert.equal(known.buyer, 'Gérard Pollet')
    assert.deepEqual(
      known.goods.map(({ shop, cents }) => `${shop} ${cents}`),
      ['Crèmerie Saint-Pierre 780', 'Crèmerie Saint-Pierre 1560', 'Crèmerie Saint-Pierre 660'],
    )
    assert.match(known.promised, /^Livraison à vélo le \S+ \d+ mai, de 10/)
    assert.match(known.where, /11 Rue Colbert, 62100 Calais/)
    assert.ok(known.proof?.drawing.startsWith('M'))
    assert.deepEqual([known.proof?.how, known.proof?.by], ['signature', 'Yanis Morel'])
    const told = known.told.map(({ words }) => words)
    assert.deepEqual(told.at(0), 'Commande passée')
    assert.ok(told.includes('Crèmerie Saint-Pierre a fini de préparer'))
    assert.ok(told.some((words) => words.startsWith('Remise')))
  })

  test('has its answer written from that, to be read again; what was read is noted for the customer', async () => {
    const { text } = await didier.get(page)
    const words = sentencesIn(text)
    assert.match(words, /Ce que nous savons Client Gérard Pollet/)
    assert.match(words, /Preuve de la remise .* Par Yanis Morel Preuve signature/)
    const draft = /<textarea[^>]*>([^<]*)</.exec(text)?.[1]?.replaceAll(/\s/g, ' ') ?? ''
    assert.match(draft, /^Commande M\d+ de Gérard Pollet, passée le .* Remise le .* par Yanis Morel\./)
    assert.match(draft, /2 × Maroilles \(500 g\), 15,60 €/)
    const [followed] = await db.rows<{ follow: string }>(
      sql`select follow from orders.orders where id = ${seededClaimId}`,
    )
    const read = await beffroi.visitor().get(`/livraisons/suivre/${followed?.follow}`)
    assert.match(sentencesIn(read.text), /preuve/i)
  })

  test('is known to nobody of another market, nor is its picture', async () => {
    const { direction } = await openSecondMarket(beffroi)
    for (const path of [page, `${page}/preuve`]) assert.equal((await direction.get(path)).status, 404, path)
    const shop = await beffroi.as('nadege')
    assert.equal((await shop.get(page)).status, 404)
    assert.equal((await didier.get(`${page}/preuve`)).status, 404, 'it was signed: there is no picture')
  })

  test('that was fetched says when it was handed over, and by what another product was replaced', async () => {
    const order = await paidOrder('fetched', [
      [goods.bread, 1],
      [goods.leeks, 1],
    ])
    const hand = { shareId: order.shareOf(BAKERY), by: beffroi.personId('nadege') }
    const offer = {
      id: newId<ReplacementId>(),
      lineId: order.lineFor(goods.bread),
      productId: goods.baguette,
    }
    assert.ok((await offerReplacement(ground, { ...hand, ...offer, quantity: 2 }, now())).ok)
    assert.ok((await answerReplacement(ground, { id: offer.id, answer: 'yes', by: null }, now())).ok)
    await acceptShare(db, { ...hand, shareId: order.shareOf(FARM) }, now())
    const given = { id: order.id, given: true, by: hand.by }
    assert.deepEqual(await handOver(db, given, now()), { ok: true })
    const known = (await sale(asId(order.id))) ?? assert.fail()
    assert.match(known.became, /^Remise au client, au dépôt, le 2 juin 2026/)
    assert.ok(
      known.goods.some(({ words }) => words.startsWith('2 × Baguette')),
      JSON.stringify(known.goods),
    )
    assert.ok(!known.goods.some(({ words }) => words.includes('Pain de campagne')))
  })
})
