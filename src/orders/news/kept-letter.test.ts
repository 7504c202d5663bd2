import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { openBeffroi } from '#testing'
import { goods, sharesFor } from '../seeds/paid-example.ts'
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
    assert.match(body, /Téléphone : /)
    assert.match(body, /Livraison à vélo : 2,90 €/)
    assert.match(body, /14 jours .* à : Bière blonde du Platier/)
    assert.match(body, /Ne sont pas repris.* : Pain de campagne/)
    assert.match(body, /je vous notifie par la présente ma rétractation/)
  })
})
