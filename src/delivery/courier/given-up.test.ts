import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openBeffroi, sentencesIn } from '#testing'
import { ordersByIds } from '../order-store.ts'
import { writeEnd } from '../order-write-store.ts'
import { exampleRound } from '../seeds/courier-example.ts'
import { noteGivenUp } from '../slots/door.ts'
import { newId } from '#platform/id'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { db, now } = beffroi
const { doors } = await exampleRound(db, now())
const yanis = await beffroi.as('yanis')
const words = async (stop: string) => sentencesIn((await yanis.get(`/livraisons/tournee/${stop}`)).text)

test('What a customer gave up on the way is said at their door, and at no other', async () => {
  const [order, other] = await ordersByIds(db, doors)
  assert.ok(order && other)
  const label = order.pickups[0]?.goods[0]?.label ?? assert.fail()
  const noted = { orderId: order.id, labels: [label] }
  for (const _ of [1, 2]) await db.transaction((tx) => noteGivenUp(tx, noted, now()))
  const said = await words(order.id)
  assert.ok(said.includes(`Le client renonce à : ${label} Il peut le refuser.`), said)
  assert.doesNotMatch(await words(other.id), /Le client renonce/)
  const hub = await (await beffroi.as('bruno')).get(`/livraisons/jours/${order.day}/commandes/${order.id}`)
  assert.match(sentencesIn(hub.text), new RegExp(`${label}.{0,40}Le client y renonce`))
})

test('and nothing is said of an order that is over', async () => {
  const [, other] = await ordersByIds(db, doors)
  const label = other?.pickups[0]?.goods[0]?.label ?? assert.fail()
  const { id: orderId, day } = other ?? assert.fail()
  await db.transaction(async (tx) => {
    await writeEnd(tx, orderId, { how: 'delivered', at: now(), gestureId: newId() })
    await noteGivenUp(tx, { orderId, labels: [label] }, now())
  })
  const hub = await (await beffroi.as('bruno')).get(`/livraisons/jours/${day}/commandes/${orderId}`)
  assert.doesNotMatch(sentencesIn(hub.text), /Le client y renonce/)
})
