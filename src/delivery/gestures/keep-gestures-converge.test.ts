import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { Db, Tx } from '#platform/db'
import { openBeffroi } from '#testing'
import { asId } from '#platform/id'
import { factsOf } from '../seeds/courier-example-store.ts'
import { exampleRound, sentGesture } from '../seeds/courier-example.ts'
import { gesturesOfOrder } from './gesture-store.ts'
import type { Gesture } from './gesture.ts'
import { keepGestures } from './keep-gestures.ts'
import type { SentGesture } from './sent-gesture.ts'
import { ordersByIds } from '../order-store.ts'
import type { OrderId } from '../ids.ts'

// The same gestures, from three telephones, cut, sent again, in any order: the same ends, each told once.

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const now = beffroi.now()
const yanis = beffroi.personId('yanis')
const { shift, doors } = await exampleRound(db, now)
const touched = doors.slice(0, 3)

/** Numbers that look drawn, the same for the same seed. */
function drawn(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const kinds = ['delivered', 'delivered', 'absent', 'refused', 'missing'] as const

/** A round as three telephones noted it: attempts at three doors, some of them taken back. */
function noted(seed: number): SentGesture[] {
  const draw = drawn(seed)
  const sent = Array.from({ length: 7 }, () =>
    sentGesture(shift, {
      kind: kinds[draw(kinds.length)] ?? 'delivered',
      orderId: asId(touched[draw(3)] ?? asId<OrderId>('')),
      doneAt: new Date(now.getTime() - (100 - draw(90)) * 60_000),
    }),
  )
  const undos = sent
    .filter(() => draw(3) === 0)
    .map((one) =>
      sentGesture(shift, {
        kind: 'undone',
        undoes: one.pressId,
        doneAt: new Date(one.doneAt.getTime() + draw(14) * 60_000),
      }),
    )
  return [...sent, ...undos]
}

/** The same gestures in sendings: shuffled, cut anywhere, most of them sent more than once. */
function sendings(gestures: readonly SentGesture[], seed: number): SentGesture[][] {
  const draw = drawn(seed)
  const again = gestures.filter(() => draw(2) === 0)
  const left = [...gestures, ...again]
  const sent: SentGesture[][] = []
  while (left.length > 0)
    sent.push(Array.from({ length: 1 + draw(4) }, () => left.splice(draw(left.length), 1)).flat())
  return sent
}

class Undo extends Error {}

/** Facts are written with the commit: here there is none, and they are read before. */
const writingAtOnce = (tx: Tx): Tx => ({
  ...tx,
  atEnd: async (query) => void (await tx.run(query)),
  transaction: (work) => work(writingAtOnce(tx)),
})

/** What is left in the database after these sendings; nothing of it stays. */
async function leftBy(sent: SentGesture[][]) {
  let found: Awaited<ReturnType<typeof stateOf>> | undefined
  await db
    .transaction(async (tx) => {
      const there = writingAtOnce(tx)
      for (const [n, gestures] of sent.entries()) {
        const what = { courier: yanis, device: `téléphone ${n % 3}`, sentAt: now, gestures }
        await keepGestures(there, what, now)
      }
      found = await stateOf(tx)
      throw new Undo()
    })
    .catch((cause: unknown) => assert.ok(cause instanceof Undo, String(cause)))
  assert.ok(found)
  return found
}

async function stateOf(tx: Db) {
  const orders = await ordersByIds(tx, touched.map(asId<OrderId>))
  const kept: Gesture[] = []
  for (const id of touched) kept.push(...(await gesturesOfOrder(tx, asId(id))))
  const facts = await factsOf(tx, touched.map(asId<OrderId>))
  return {
    ends: orders.map(({ id, ended }) => `${id} ${ended?.how} ${ended?.gestureId}`).toSorted(),
    gestures: kept.map(({ id }) => id).toSorted(),
    confirmed: orders.map(({ id }) => {
      const of = (name: string) => facts.filter((one) => one.orderId === id && one.name === name).length
      const undone = facts.filter((one) => one.orderId === id && one.name === 'delivery undone')
      const tookBack = undone.filter(({ gestureId }) =>
        kept.some((one) => one.id === gestureId && one.kind === 'delivered'),
      )
      return of('delivery confirmed') - tookBack.length
    }),
    delivered: orders.map(({ ended }) => (ended?.how === 'delivered' ? 1 : 0)),
  }
}

describe('Sendings of the same gestures', () => {
  for (let seed = 1; seed <= 25; seed++)
    test(`converge, however they are cut, repeated and mixed (${seed})`, async () => {
      const gestures = noted(seed)
      const whole = await leftBy([gestures.toSorted((a, b) => a.doneAt.getTime() - b.doneAt.getTime())])
      assert.deepEqual(whole.confirmed, whole.delivered)
      for (const mix of [1, 2, 3]) {
        const mixed = await leftBy(sendings(gestures, seed * 100 + mix))
        assert.deepEqual(mixed.ends, whole.ends)
        assert.deepEqual(mixed.gestures, whole.gestures)
        assert.deepEqual(mixed.confirmed, mixed.delivered)
      }
    })

  test('sent at the same instant by three telephones are kept once each', async () => {
    const gestures = noted(77)
    const expected = await leftBy([gestures])
    await Promise.all(
      [1, 2, 3].map((n) =>
        Promise.all(
          sendings(gestures, n).map((some) =>
            keepGestures(db, { courier: yanis, device: `téléphone ${n}`, sentAt: now, gestures: some }, now),
          ),
        ),
      ),
    )
    const state = await stateOf(db)
    assert.deepEqual([state.ends, state.gestures], [expected.ends, expected.gestures])
    assert.deepEqual(state.confirmed, state.delivered)
  })

  test('that cross what takes them back, at the same instant, leave nothing delivered', async () => {
    const [door = ''] = doors.slice(4)
    const from = (device: string, gesture: SentGesture) =>
      keepGestures(db, { courier: yanis, device, sentAt: now, gestures: [gesture] }, now)
    for (let n = 0; n < 25; n++) {
      const gesture = sentGesture(shift, { kind: 'delivered', orderId: asId(door), doneAt: now })
      const undo = sentGesture(shift, { kind: 'undone', undoes: gesture.pressId, doneAt: now })
      await Promise.all([from('téléphone 1', gesture), from('téléphone 2', undo)])
      const [order] = await ordersByIds(db, [asId(door)])
      assert.equal(order?.ended, null, `crossing ${n}`)
    }
  })
})
