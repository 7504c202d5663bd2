import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi } from '#testing'
import { asId, newId, idOrNull } from '#platform/id'
import type { PersonId } from '#people'
import { factsOf } from '../seeds/courier-example-store.ts'
import { exampleRound, sentGesture } from '../seeds/courier-example.ts'
import { gesturesOfOrder } from './gesture-store.ts'
import type { Proof } from './gesture.ts'
import { keepGestures } from './keep-gestures.ts'
import type { SentGesture } from './sent-gesture.ts'
import { ordersByIds } from '../order-store.ts'
import { insertPlan, planOfDay } from '../plan/store.ts'
import { idOf, seededHub } from '../seeds/seeded-town.ts'
import { readShift, saveShift } from '../shift-store.ts'
import type { OrderId, PressId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { db } = beffroi
const now = beffroi.now()
const yanis = beffroi.personId('yanis')
const sofia = idOf<PersonId>('b3', 2)
const { shift, doors, shops } = await exampleRound(db, now)
const others = await exampleRound(db, now, 2)
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const spare = [...doors]
const aDoor = () => spare.shift() ?? assert.fail('no door is left')

const keep = async (gestures: SentGesture[], { by = yanis, sentAt = now, at = now } = {}) => {
  const answers = await keepGestures(db, { courier: by, device: 'téléphone 1', sentAt, gestures }, at)
  return { refused: answers.flatMap((one) => (one.ok ? [] : [one.refusal])) }
}
const delivered = (orderId: OrderId, doneAt: Date, proof: Proof = { kind: 'name', name: 'Jo' }) =>
  sentGesture(shift, { kind: 'delivered', orderId, doneAt, proof })
const undone = (press: PressId, doneAt: Date) => sentGesture(shift, { kind: 'undone', undoes: press, doneAt })
const endOf = async (id: string) => (await ordersByIds(db, [asId(id)]))[0]?.ended
const told = async (id: OrderId) => (await factsOf(db, [id])).map((one) => one.name)

describe('A courier delivers', () => {
  test('and the order ends, and it is announced with who did it', async () => {
    const door = aDoor()
    const gesture = delivered(asId(door), ago(3))
    assert.deepEqual((await keep([gesture])).refused, [])
    assert.deepEqual(await endOf(door), { how: 'delivered', at: ago(3), gestureId: gesture.id })
    assert.deepEqual(await factsOf(db, [asId(door)]), [
      { name: 'delivery confirmed', orderId: door, gestureId: gesture.id, courierId: yanis },
    ])
  })

  test('twice, and it counts and is announced once', async () => {
    const door = aDoor()
    const gesture = delivered(asId(door), ago(3))
    for (const _ of [1, 2, 3]) assert.deepEqual((await keep([gesture, gesture])).refused, [])
    assert.equal((await gesturesOfOrder(db, asId(door))).length, 1)
    assert.deepEqual(await told(asId(door)), ['delivery confirmed'])
  })

  test('without network, and the hour is put right by how far the telephone was from us', async () => {
    const door = aDoor()
    const ahead = (minutes: number) => new Date(ago(minutes).getTime() + 7 * 60_000)
    assert.deepEqual((await keep([delivered(asId(door), ahead(90))], { sentAt: ahead(0) })).refused, [])
    assert.deepEqual((await endOf(door))?.at, ago(90))
    const [kept] = await gesturesOfOrder(db, asId(door))
    assert.deepEqual([kept?.doneAt, kept?.sentAt, kept?.receivedAt], [ahead(90), ahead(0), now])
  })

  test('after nobody was there, and it is a delivery, not an undoing', async () => {
    const door = aDoor()
    const absent = sentGesture(shift, {
      kind: 'absent',
      orderId: asId(door),
      reason: { code: 'again' },
      doneAt: ago(60),
    })
    await keep([absent])
    assert.equal((await endOf(door))?.how, 'absent')
    await keep([delivered(asId(door), ago(5))])
    assert.equal((await endOf(door))?.how, 'delivered')
    assert.deepEqual(await told(asId(door)), ['delivery failed', 'delivery confirmed'])
  })
})

describe('A courier takes back', () => {
  test('what was done, within fifteen minutes, and it is announced', async () => {
    const door = aDoor()
    const gesture = delivered(asId(door), ago(10))
    await keep([gesture])
    assert.deepEqual((await keep([undone(gesture.pressId, ago(1))])).refused, [])
    assert.equal(await endOf(door), null)
    assert.deepEqual(await told(asId(door)), ['delivery confirmed', 'delivery undone'])
  })

  test('what we hear of only afterwards, and nothing was ever delivered', async () => {
    const door = aDoor()
    const gesture = delivered(asId(door), ago(10))
    await keep([undone(gesture.pressId, ago(8))])
    await keep([gesture])
    assert.deepEqual([await endOf(door), await told(asId(door))], [null, []])
    spare.push(door)
  })

  test('what was done, though the clock of the telephone was moved to another day in between', async () => {
    const door = aDoor()
    const gesture = delivered(asId(door), ago(10))
    await keep([gesture])
    const moved = (at: Date) => new Date(at.getTime() + 24 * 3_600_000)
    assert.deepEqual(
      (await keep([undone(gesture.pressId, moved(ago(1)))], { sentAt: moved(now) })).refused,
      [],
    )
    assert.equal(await endOf(door), null)
  })

  test('nothing after fifteen minutes, and nothing of somebody else', async () => {
    const door = aDoor()
    const gesture = delivered(asId(door), ago(40))
    await keep([gesture])
    assert.deepEqual((await keep([undone(gesture.pressId, ago(20))])).refused, ['too late to undo'])
    const theirs = sentGesture(others.shift, { kind: 'undone', undoes: gesture.pressId, doneAt: ago(39) })
    assert.deepEqual((await keep([theirs], { by: sofia })).refused, ['not yours to undo'])
    assert.equal((await endOf(door))?.how, 'delivered')
  })

  test('what was missing, and the goods are found', async () => {
    const [shop] = shops
    const orderId = shop?.orders[0] ?? asId<OrderId>('')
    const missing = sentGesture(shift, {
      kind: 'missing',
      orderId: asId(orderId),
      placeId: idOrNull(shop?.merchant),
      reason: { code: 'some', missing: [{ label: 'Salade', much: '1' }] },
      doneAt: ago(9),
    })
    await keep([missing])
    await keep([undone(missing.pressId, ago(8))])
    assert.deepEqual(
      (await factsOf(db, [asId(orderId)])).map((one) => one.name).filter((name) => name.startsWith('goods')),
      ['goods missing', 'goods found'],
    )
  })
})

describe('What a telephone sends is refused one by one, the rest is kept', () => {
  test('on a round that was never theirs, on another day, for what is not in it', async () => {
    const door = aDoor()
    const answered = await keep([
      sentGesture(others.shift, { kind: 'left', doneAt: ago(5) }),
      delivered(asId(others.doors[0] ?? asId<OrderId>('')), ago(5)),
      delivered(newId(), ago(5)),
      sentGesture(newId(), { kind: 'left', doneAt: ago(5) }),
      delivered(asId(door), ago(60 * 24)),
      sentGesture(shift, {
        kind: 'temperature',
        placeId: newId(),
        cold: 'le4',
        celsiusTenths: 35,
        doneAt: ago(5),
      }),
      delivered(asId(door), ago(5), { kind: 'photo', fileId: newId() }),
      delivered(asId(door), ago(4)),
    ])
    assert.deepEqual(answered.refused, [
      'not your round',
      'unknown order',
      'unknown order',
      'not your round',
      'not that day',
      'unknown place',
      'picture gone',
    ])
    assert.equal((await endOf(door))?.how, 'delivered')
  })

  test('but what was done before the round went to somebody else still arrives', async () => {
    const [door = ''] = others.doors
    const kept = await readShift(db, others.shift)
    assert.ok(kept)
    await saveShift(db, { ...kept, bikeId: kept.bike.id, courierId: yanis }, now)
    const gesture = sentGesture(others.shift, { kind: 'delivered', orderId: asId(door), doneAt: ago(5) })
    assert.deepEqual((await keep([gesture], { by: sofia })).refused, [])
    assert.equal((await endOf(door))?.how, 'delivered')
  })

  test('and what was done before the plan gave the order to another bike does too', async () => {
    const door = aDoor()
    const { hubId, day, plan, distance_m, distances } =
      (await planOfDay(db, seededHub.id, parisDay(now))) ?? {}
    assert.ok(plan && hubId && day && distance_m !== undefined && distances)
    const bikes = plan.bikes.map(({ bike, stops }) => ({
      bike,
      stops: stops.filter((one) => one.kind !== 'drop' || one.order !== door),
    }))
    const changed = { hubId, day, distance_m, distances, plan: { ...plan, bikes } }
    await insertPlan(db, { ...changed, how: 'order moved', madeBy: null, madeAt: now })
    assert.deepEqual((await keep([delivered(asId(door), ago(4))])).refused, [])
    assert.equal((await endOf(door))?.how, 'delivered')
  })

  test('the next morning too, when the telephone finds a network again', async () => {
    const door = aDoor()
    const late = new Date(now.getTime() + 20 * 3_600_000)
    assert.deepEqual((await keep([delivered(asId(door), ago(2))], { sentAt: late, at: late })).refused, [])
    assert.equal(parisDay(late), addDays(parisDay(now), 1))
    assert.deepEqual((await endOf(door))?.at, ago(2))
  })
})

describe('Two couriers deliver the same order', () => {
  test('and the first one did it, whoever is heard first', async () => {
    const [, door = ''] = others.doors
    const second = sentGesture(others.shift, { kind: 'delivered', orderId: asId(door), doneAt: ago(5) })
    const first = sentGesture(others.shift, { kind: 'delivered', orderId: asId(door), doneAt: ago(6) })
    await keep([second], { by: sofia })
    await keep([first])
    assert.equal((await endOf(door))?.gestureId, first.id)
    assert.deepEqual(
      (await factsOf(db, [asId(door)])).map(({ name, courierId }) => [name, courierId]),
      [
        ['delivery confirmed', sofia],
        ['delivery undone', sofia],
        ['delivery confirmed', yanis],
      ],
    )
  })
})
