import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededClaimId, type PaymentId } from '#payments'
import { sql } from '#platform/db'
import { openBeffroi, openSecondMarket, sentencesIn } from '#testing'
import { soldOrders } from './read-sold-orders.ts'

const beffroi = await openBeffroi()
const { db, ground, now } = beffroi
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
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
})
