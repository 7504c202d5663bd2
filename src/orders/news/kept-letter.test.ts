import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { openBeffroi, sentencesIn } from '#testing'
import { goods, sharesFor } from '../seeds/paid-example.ts'
import { orderAddress } from '../order-address.ts'
import { readOrder } from '../order-store.ts'
import { writeContact } from '../seeds/seed-store.ts'
import { tellOrders } from './tell-orders.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, now } = beffroi
const { lettersAbout, paidOrder } = sharesFor(beffroi)

describe('The letter that confirms an order', () => {
  test('is what a customer keeps: goods, prices, who sells, how one changes one’s mind, the model', async () => {
    const { id, reference } = await paidOrder('kept', [
      [goods.bread, 2],
      [seededProductId(60), 1],
    ])
    const told = {
      fact: 'order confirmed' as const,
      payloads: [{ orderId: id }],
      siteUrl: 'http://b.example',
    }
    await db.transaction((tx) => tellOrders(tx, told, now()))
    const letter = (await lettersAbout(reference)).find((one) => one.recipient === 'monique@example.org')
    const body = (letter?.body ?? '').replaceAll(/[\u00A0\u202F]/g, ' ')
    assert.match(body, /2 × Pain de campagne.* : 7,20 €/)
    assert.match(body, /Bière blonde du Platier.* : 2,90 €/)
    assert.match(body, /Vendeur : .*Calais/)
    assert.match(
      body,
      /Vendeur : La Houblonnière, SIRET 00001027200011, /,
      'as the conditions of sale say it',
    )
    assert.match(body, /Téléphone : /)
    assert.match(body, /Livraison à vélo : 2,90 €/)
    assert.match(body, /14 jours .* à : Bière blonde du Platier/)
    assert.match(body, /Ne sont pas repris.* : Pain de campagne/)
    assert.match(body, /je vous notifie par la présente ma rétractation/)
  })

  test('is behind a link for who has a telephone only: the same words on the page and on paper, and they stay', async () => {
    const { id, reference } = await paidOrder('told by SMS', [
      [goods.bread, 2],
      [seededProductId(60), 1],
    ])
    await db.transaction((tx) => writeContact(tx, id, { phone: '+33612345678', email: null }))
    const told = {
      fact: 'order confirmed' as const,
      payloads: [{ orderId: id }],
      siteUrl: 'http://b.example',
    }
    await db.transaction((tx) => tellOrders(tx, told, now()))
    const sms = (await lettersAbout(reference)).find((one) => one.recipient === '+33612345678')
    const link = /À garder\s: http:\/\/b\.example(\S+)/.exec(sms?.body ?? '')?.[1] ?? assert.fail(sms?.body)
    const page = sentencesIn((await beffroi.visitor().get(link)).text)
    for (const said of [
      /2 × Pain de campagne.* : 7,20 €/,
      /Vendeur : .*SIRET.*Calais/,
      /Courriel : /,
      /Son médiateur/,
      /je vous notifie par la présente ma rétractation/,
    ])
      assert.match(page, said)
    const paper = await beffroi.visitor().get(`${link}.pdf`)
    assert.equal(paper.headers.get('content-type'), 'application/pdf')
    const order = (await readOrder(db, id)) ?? assert.fail()
    const own = await beffroi.visitor().get(orderAddress(order))
    assert.match(own.text, new RegExp(`href="${link}"`))
    const other = await paidOrder('not theirs', [[goods.bread, 1]])
    const stranger = (await readOrder(db, other.id)) ?? assert.fail()
    assert.equal((await beffroi.visitor().get(link.replace(order.secret, stranger.secret))).status, 404)
  })
})
