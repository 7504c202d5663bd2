import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { PersonId } from '#people'
import { sql } from '#platform/db'
import { asId } from '#platform/id'
import { openBeffroi } from '#testing'
import { exampleRound, sentGesture } from '../seeds/courier-example.ts'
import { idOf } from '../seeds/seeded-town.ts'
import type { OrderId, PressId } from '../ids.ts'
import { gesturesOfOrder, onBike } from './gesture-store.ts'
import { keepGestures } from './keep-gestures.ts'
import type { SentGesture } from './sent-gesture.ts'
import { standing } from './standing-gestures.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { db } = beffroi
const now = beffroi.now()
const yanis = beffroi.personId('yanis')
const sofia = idOf<PersonId>('b3', 2)
const { shift, doors } = await exampleRound(db, now)
const others = await exampleRound(db, now, 2)
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

const keep = (gestures: SentGesture[], courier = yanis) =>
  keepGestures(db, { courier, device: 'téléphone 1', sentAt: now, gestures }, now)
const undone = (press: PressId, on = shift) =>
  sentGesture(on, { kind: 'undone', undoes: press, doneAt: ago(5) })

const isOnBike = async (id: OrderId) =>
  (
    await db.row<{ taken: boolean }>(
      sql`select ${onBike()} as taken from delivery.orders o where o.id = ${id}`,
    )
  )?.taken

describe('Goods on a bike', () => {
  const [first, ...left] = doors.map(asId<OrderId>)
  const collected = (orderId: OrderId, doneAt: Date) =>
    sentGesture(shift, { kind: 'collected', orderId, doneAt })

  test('are no longer there once that is taken back, in time, by who collected them, on that round', async () => {
    const door = first ?? assert.fail()
    const gesture = collected(door, ago(10))
    await keep([gesture])
    assert.equal(await isOnBike(door), true)
    await keep([undone(gesture.pressId)])
    assert.equal(await isOnBike(door), false)
  })

  for (const [how, minutes, round, by] of [
    ['too late', 40, shift, yanis],
    ['on another round', 10, others.shift, yanis],
    ['by somebody else', 10, shift, sofia],
  ] as const)
    test(`stay there when what takes it back, which came first, was done ${how}`, async () => {
      const door = left.pop() ?? assert.fail()
      const gesture = collected(door, ago(minutes))
      await keep([undone(gesture.pressId, round)], by)
      await keep([gesture])
      assert.equal(standing(await gesturesOfOrder(db, door)).length, 1)
      assert.equal(await isOnBike(door), true)
    })
})
