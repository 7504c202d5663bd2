import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seedDispute } from '#payments'
import { asId, newId } from '#platform/id'
import { readMessages } from '#platform/notices'
import { openBeffroi } from '#testing'
import { hearDeliveryCancelled } from '../hear-delivery.ts'
import { readOrder } from '../order-store.ts'
import { goods, sharesFor } from '../seeds/paid-example.ts'

const beffroi = await openBeffroi()
const { db, now } = beffroi
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { given, paidOrder } = sharesFor(beffroi)
const told = async () =>
  (await readMessages(db, [beffroi.personId('bruno')], { limit: 20 }))
    .filter(({ title }) => title.includes('paiement est contesté'))
    .map(({ path }) => path)

describe('An order whose delivery is cancelled while its customer claims the money at their bank', () => {
  test('stands, gives nothing back, and whoever runs the market is told once', async () => {
    const { id } = await paidOrder('disputed', [[goods.bread, 1]])
    const claim = { id: newId<Parameters<typeof seedDispute>[1]['id']>(), paymentId: asId(id) }
    await db.transaction((tx) => seedDispute(tx, claim, now()))
    for (const _ of [1, 2]) await db.transaction((tx) => hearDeliveryCancelled(tx, { orderId: id }, now()))
    assert.equal((await readOrder(db, id))?.state, 'confirmed')
    assert.equal(await given(asId(id)), 0)
    assert.deepEqual(await told(), ['/marche/gestion/commandes?jour=2026-06-02'])
  })
})
