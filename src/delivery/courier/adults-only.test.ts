import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openBeffroi, sentencesIn } from '#testing'
import { ordersByIds } from '../order-store.ts'
import { replacePickups } from '../order-write-store.ts'
import { exampleRound } from '../seeds/courier-example.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { db } = beffroi
const { doors, shops } = await exampleRound(db, beffroi.now())
const yanis = await beffroi.as('yanis')
const words = async (stop: string) => sentencesIn((await yanis.get(`/livraisons/tournee/${stop}`)).text)

test('Goods for adults alone are said at the shop and at the door that has them, and nowhere else', async () => {
  const all = await ordersByIds(db, doors)
  const order = all.find(({ pickups }) => pickups[0]?.placeId)
  const other = all.find(({ id }) => id !== order?.id)
  assert.ok(order && other)
  const [first, ...rest] = order.pickups.map(({ goods, ...pickup }) => ({
    ...pickup,
    goods: goods.map((one, n) => ({ ...one, adultsOnly: n === 0 })),
  }))
  assert.ok(first)
  await db.transaction((tx) => replacePickups(tx, { id: order.id, pickups: [first, ...rest] }))
  assert.match(await words(order.id), /Pas avant 18 ans Il y a de l’alcool\. Demandez une pièce d’identité/)
  assert.doesNotMatch(await words(other.id), /18 ans/)
  const said = await Promise.all(shops.map(({ key }) => words(key)))
  assert.ok(said.some((one) => one.includes('18 ans et plus')))
})
