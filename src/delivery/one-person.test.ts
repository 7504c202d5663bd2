import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi, saidApart, saidTheSame, writtenApart } from '#testing'
import { chooseHub, chosenHub } from './chosen-hub-store.ts'
import { onBike } from './gestures/gesture-store.ts'
import { keepGestures } from './gestures/keep-gestures.ts'
import { ordersByIds } from './order-store.ts'
import { exampleRound, sentGesture } from './seeds/courier-example.ts'
import { seededHub } from './seeds/seeded-town.ts'
import { readShift, saveShift } from './shift-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()
const yanis = beffroi.personId('yanis')
const bruno = beffroi.personId('bruno')
const [other, otherBruno] = [await writtenApart(beffroi, yanis), await writtenApart(beffroi, bruno)]
const { shift, doors } = await exampleRound(db, now)
const [door = assert.fail('no door'), next = assert.fail('no other door')] = doors
const delivered = sentGesture(shift, {
  kind: 'delivered',
  orderId: door,
  doneAt: new Date(now.getTime() - 4 * 60_000),
  proof: { kind: 'name', name: 'Jo' },
})
const sent = (by: typeof yanis, gestures: Parameters<typeof keepGestures>[1]['gestures']) =>
  keepGestures(db, { courier: by, device: 'téléphone 1', sentAt: now, gestures }, now)
const isOnBike = async () =>
  (
    await db.row<{ taken: boolean }>(
      sql`select ${onBike()} as taken from delivery.orders o where o.id = ${next}`,
    )
  )?.taken
const endOf = async () => (await ordersByIds(db, [door]))[0]?.ended

describe('A courier who had two accounts', () => {
  test('takes back what they noted with the other, and the order is to deliver again', async () => {
    const ridden = (await readShift(db, shift)) ?? assert.fail('no shift')
    await db.transaction((tx) => saveShift(tx, { ...ridden, bikeId: ridden.bike.id, courierId: other }, now))
    const collected = sentGesture(shift, { kind: 'collected', orderId: next, doneAt: delivered.doneAt })
    assert.ok((await sent(other, [delivered, collected])).every(({ ok }) => ok))
    await saidTheSame(beffroi, yanis, other)
    assert.equal((await readShift(db, shift))?.courier?.id, yanis)
    const undone = sentGesture(shift, { kind: 'undone', undoes: delivered.pressId, doneAt: now })
    const left = sentGesture(shift, { kind: 'undone', undoes: collected.pressId, doneAt: now })
    assert.ok((await sent(yanis, [undone, left])).every(({ ok }) => ok))
    assert.equal(await isOnBike(), false)
    assert.equal((await endOf()) ?? null, null)
  })

  test('has each their own again when it is taken back', async () => {
    await saidApart(beffroi, other)
    assert.equal((await readShift(db, shift))?.courier?.id, other)
  })
})

test('Who runs bikes stands at the hub that they chose last, with either account', async () => {
  const choose = (personId: typeof bruno, minutes: number) =>
    db.transaction((tx) =>
      chooseHub(tx, { personId, hubId: seededHub.id, at: new Date(now.getTime() + minutes * 60_000) }),
    )
  await choose(otherBruno, 1)
  assert.equal(await chosenHub(db, bruno), undefined)
  await saidTheSame(beffroi, bruno, otherBruno)
  assert.equal(await chosenHub(db, bruno), seededHub.id)
})
