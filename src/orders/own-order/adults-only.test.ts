import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { openBeffroi, sentencesIn } from '#testing'
import { orderAddress } from '../order-address.ts'
import { readOrder } from '../order-store.ts'
import { goods, sharesFor } from '../seeds/paid-example.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { paidOrder } = sharesFor(beffroi)

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
