import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { orderAddress } from '../order-address.ts'
import { readOrder } from '../order-store.ts'
import { exampleDoor } from '../seeds/example-buyer.ts'
import { goods, sharesFor } from '../seeds/paid-example.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { paidOrder } = sharesFor(beffroi)

describe('A basket', () => {
  const tomorrow = addDays(parisDay(beffroi.now()), 1)
  const read = async (product: string) => {
    const buyer = beffroi.visitor()
    await buyer.post('/panier', { product, quantity: 1, back: '/marche' })
    await buyer.post('/panier/adresse', exampleDoor)
    const { text } = await buyer.get(`/panier?jour=${tomorrow}`)
    const total = /name="total" value="(\d+)"/.exec(text)?.[1] ?? ''
    const slot = parisInstant(tomorrow, '14:00').toISOString()
    const pay = (more: object) => buyer.post('/panier/payer', { slot, day: tomorrow, total, ...more })
    return { text, pay }
  }
  test('with alcohol is paid by who says that they are eighteen', async () => {
    const { text, pay } = await read(seededProductId(60))
    assert.match(text, /<input type="checkbox" name="adult"[^>]*form="payer"/)
    const refused = await pay({})
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Dites que vous avez 18 ans/)
    const otherwise = await pay({ adult: 'yes', total: '1' })
    assert.equal(otherwise.status, 422)
    assert.match(otherwise.text, /name="adult"[^>]*checked/)
    assert.equal((await pay({ adult: 'yes' })).status, 303)
  })
  test('without any is asked nothing of the kind', async () => {
    const { text, pay } = await read(goods.bread)
    assert.doesNotMatch(text, /name="adult"/)
    assert.equal((await pay({})).status, 303)
  })
})

describe('A paid order', () => {
  test('with alcohol says to have an identity card ready; another says nothing of it', async () => {
    const read = async (id: Parameters<typeof readOrder>[1]) => {
      const order = await readOrder(beffroi.db, id)
      assert.ok(order)
      return sentencesIn((await beffroi.visitor().get(orderAddress(order))).text)
    }
    const beer = await paidOrder('beer', [[seededProductId(60), 1]])
    assert.match(await read(beer.id), /Prenez une pièce d’identité : on vous la demande pour l’alcool/)
    const bread = await paidOrder('no beer', [[goods.bread, 1]])
    assert.doesNotMatch(await read(bread.id), /identité/)
  })
})
