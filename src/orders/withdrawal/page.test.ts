import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { openBeffroi, sentencesIn } from '#testing'
import { orderAddress } from '../order-address.ts'
import { readOrder } from '../order-store.ts'
import { sharesFor } from '../seeds/paid-example.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { paidOrder } = sharesFor(beffroi)

describe('Who changes their mind before the goods come', () => {
  test('finds the only product ticked, and brings nothing back', async () => {
    const { id } = await paidOrder('early', [[seededProductId(60), 1]])
    const order = (await readOrder(beffroi.db, id)) ?? assert.fail()
    const visitor = beffroi.visitor()
    const address = `${orderAddress(order)}/retractation`
    const page = (await visitor.get(address)).text
    const ticked = /<input[^>]*name="lines\[\]"[^>]*value="([^"]+)"[^>]*checked/.exec(page)?.[1]
    assert.ok(ticked)
    assert.match(sentencesIn(page), /Vous n’avez rien à rapporter/)
    const done = await visitor.submit(address, {
      'lines[]': ticked,
      name: 'Odile Carton',
      email: 'odile@example.org',
    })
    const said = sentencesIn(done.text)
    assert.match(said, /Rétractation reçue.*vous ne l’avez pas encore, rien à rapporter/)
    assert.doesNotMatch(said, /à rapporter au commerce/)
  })
})
