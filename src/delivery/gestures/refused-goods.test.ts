import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { asId, newId } from '#platform/id'
import { factsOf } from '../seeds/courier-example-store.ts'
import { exampleRound, sentGesture } from '../seeds/courier-example.ts'
import { answerSentences } from '../answers/door.ts'
import type { GestureId, OrderId } from '../ids.ts'
import { gesturesOfOrder } from './gesture-store.ts'
import type { RefusedGoods } from './gesture-reason.ts'
import { keepGestures } from './keep-gestures.ts'
import { readRefusedAtDoor } from './read-refused-at-door.ts'
import { refusedAt, refusedOf } from './refused-goods.ts'
import type { SentGesture } from './sent-gesture.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { db } = beffroi
const now = beffroi.now()
const yanis = beffroi.personId('yanis')
const { shift, doors } = await exampleRound(db, now)
const spare = [...doors]
const aDoor = (): OrderId => spare.shift() ?? assert.fail('no door is left')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const say = answerSentences.says.fr

const keep = async (...gestures: SentGesture[]) => {
  const sent = { courier: yanis, device: 'téléphone 1', sentAt: now, gestures }
  return (await keepGestures(db, sent, now)).flatMap((one) => (one.ok ? [] : [one.refusal]))
}
const wine: RefusedGoods = { label: 'Vin rouge, 75 cl', placeId: null, why: 'not of age' }
const salad: RefusedGoods = { label: 'Salade', placeId: newId(), why: 'damaged' }
const delivered = (orderId: OrderId, doneAt: Date, refused?: readonly RefusedGoods[]) =>
  sentGesture(shift, {
    kind: 'delivered',
    orderId,
    doneAt,
    proof: { kind: 'name', name: 'Jo' },
    ...(refused && { refused }),
  })
const undone = ({ pressId: undoes }: SentGesture, doneAt: Date) =>
  sentGesture(shift, { kind: 'undone', undoes, doneAt })
const told = async (id: OrderId) => (await factsOf(db, [id])).map((one) => one.name)
const refusedOn = async (id: OrderId) => refusedAt(await gesturesOfOrder(db, id))?.refused

describe('A door that takes an order but for some goods', () => {
  test('ends it as delivered, and what it refused is kept and told once, however often it is sent', async () => {
    const door = aDoor()
    const gesture = delivered(door, ago(3), [wine, salad])
    for (const _ of [1, 2]) assert.deepEqual(await keep(gesture, gesture), [])
    assert.deepEqual(await refusedOn(door), [wine, salad])
    assert.deepEqual(await told(door), ['delivery confirmed', 'goods refused'])
  })

  test('took all of it, once the press is taken back', async () => {
    const door = aDoor()
    const gesture = delivered(door, ago(9), [wine])
    await keep(gesture)
    assert.deepEqual(await keep(undone(gesture, ago(2))), [])
    assert.equal(await refusedOn(door), undefined)
    assert.deepEqual(await told(door), [
      'delivery confirmed',
      'goods refused',
      'delivery undone',
      'goods kept',
    ])
    await keep(delivered(door, ago(1)))
    assert.equal(await refusedOn(door), undefined)
    assert.equal((await told(door)).at(-1), 'delivery confirmed')
  })

  test('says nothing, when what takes it back came before it', async () => {
    const door = aDoor()
    const gesture = delivered(door, ago(9), [wine])
    await keep(undone(gesture, ago(8)))
    await keep(gesture)
    assert.deepEqual([await refusedOn(door), await told(door)], [undefined, []])
  })

  test('refused what the delivery that counts says, whichever comes first', async () => {
    const door = aDoor()
    const [first, second] = [delivered(door, ago(9), [salad]), delivered(door, ago(5), [wine])]
    await keep(second)
    await keep(first)
    assert.deepEqual(await refusedOn(door), [salad])
    assert.deepEqual((await told(door)).slice(1), ['goods refused', 'goods kept', 'goods refused'])
  })

  test('may change its mind until its round is over, or its day, and fifteen minutes are past', async () => {
    const door = aDoor()
    await keep(delivered(door, ago(20), [wine]))
    const isFinal = async (at = now) => (await readRefusedAtDoor(db, door, at))?.isFinal
    const tomorrow = new Date(now.getTime() + 24 * 3_600_000)
    assert.deepEqual([await isFinal(), await isFinal(tomorrow)], [false, true])
    const late = aDoor()
    await keep(delivered(late, ago(4), [wine]), sentGesture(shift, { kind: 'back', doneAt: ago(1) }))
    assert.equal(await isFinal(), true)
    assert.equal((await readRefusedAtDoor(db, late, now))?.isFinal, false)
  })
})

describe('The form of a door', () => {
  const read = (line: string[], why: string[]) => refusedOf({ line, why }, say)
  test('says what is refused, where it was collected, and why', () => {
    assert.deepEqual(refusedOf({}, say), { goods: [], isAll: false })
    assert.deepEqual(read([`hub ${wine.label}`, `${salad.placeId} Salade`], ['not of age', '']), {
      goods: [wine],
      isAll: false,
    })
    assert.deepEqual(read([`${salad.placeId} Salade`], ['damaged']), { goods: [salad], isAll: true })
  })

  test('must say something, and knows no other reason', () => {
    for (const why of ['', 'shut', 'La personne n’en veut pas'])
      assert.deepEqual(read(['hub Salade'], [why]), { wrong: { why: say.needed.refusedGoods } })
    assert.ok('wrong' in read(['Salade'], ['damaged']), 'nobody knows where it was collected')
  })
})

describe('What a door refused is kept', () => {
  test('of a delivery only, as a list that is not empty', async () => {
    const door = aDoor()
    const [gesture, absent] = [delivered(door, ago(3)), newId<GestureId>()]
    await keep(gesture, sentGesture(shift, { id: absent, kind: 'absent', orderId: door, doneAt: ago(4) }))
    const write = (id: string, refused: string) =>
      db.pool.query(`update delivery.gestures set refused = '${refused}' where id = '${id}'`)
    for (const [id, refused] of [
      [gesture.id, '[]'],
      [gesture.id, '{}'],
      [absent, JSON.stringify([wine])],
    ] as const)
      await assert.rejects(write(id, refused), /gestures_refused_check/)
    await write(gesture.id, JSON.stringify([wine]))
    assert.deepEqual(await refusedOn(asId(door)), [wine])
  })
})
