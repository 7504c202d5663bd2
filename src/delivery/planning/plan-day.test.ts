import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { openBeffroi } from '#testing'
import { asId } from '#platform/id'
import { keepMove } from '../orders/move-order.ts'
import { shiftOf } from '../plan/parts.ts'
import { riddenStops, writeGestures } from '../seeds/example-gestures.ts'
import { lockRound } from '../dispatch/lock-round.ts'
import { planDay } from './plan-day.ts'
import { keepPlan } from '../plan/keep-plan.ts'
import { lockDay, planOfDay } from '../plan/store.ts'
import { seededOrderId } from '../seeds/seeded-orders.ts'
import { shiftId } from '../seeds/seeded-shifts.ts'
import { seededHub as hub } from '../seeds/seeded-town.ts'
import { takeBackPlan } from '../dispatch/take-back-plan.ts'
import { ordersIn } from '../workday/workday.ts'
import { readWorkday } from '../workday/read-workday.ts'
import type { OrderId, ShiftId } from '../ids.ts'

const beffroi = await openBeffroi({ at: '2026-06-02T05:00:00Z' })
after(() => beffroi.close())
const { db } = beffroi
const today = parisDay(beffroi.now())
const tomorrow = addDays(today, 1)
const bruno = beffroi.personId('bruno')
const plan = (day = tomorrow, iterations = 60) =>
  planDay(db, { hub, day, by: bruno, at: beffroi.now(), seconds: 1, iterations })
const versionOf = async (day = tomorrow) => (await planOfDay(db, hub.id, day))!
const move = async (orderId: OrderId, to: ShiftId | null, day = tomorrow) =>
  keepMove(db, {
    hub,
    day,
    orderId,
    shiftId: to,
    seen: (await versionOf(day)).version,
    by: bruno,
    at: beffroi.now(),
  })
const order = (n: number) => seededOrderId('tomorrow', n)

describe('A day to come', () => {
  test('is planned, and a second search that finds nothing better changes nothing', async () => {
    const first = await plan()
    assert.ok(first.ok && first.better)
    assert.equal(first.after.orders, 13)
    const second = await plan()
    assert.ok(second.ok && !second.better)
    assert.equal(second.version, first.version)
  })
  test('keeps a locked round as it is when it is planned again', async () => {
    const { plan: before } = await versionOf()
    const round = before.bikes[0]!
    await lockRound(db, {
      hub,
      day: tomorrow,
      shiftId: asId(round.bike),
      locked: true,
      by: bruno,
      at: beffroi.now(),
    })
    const again = await plan(tomorrow, 90)
    assert.ok(again.ok)
    const { plan: now } = await versionOf()
    assert.deepEqual(
      now.bikes.find(({ bike }) => bike === round.bike),
      round,
    )
    assert.equal(ordersIn(now).length, 13)
  })
  test('refuses to move an order out of a locked round, or into it', async () => {
    const { plan: now } = await versionOf()
    const locked = now.bikes[0]!.bike
    const inside = ordersIn({ bikes: now.bikes.slice(0, 1) })[0]!
    const other = [1, 2, 3].map((n) => shiftId('tomorrow', n)).find((id) => id !== locked)!
    const refused = await move(inside, other)
    assert.deepEqual(refused, { ok: false, refusal: 'round locked' })
    await lockRound(db, {
      hub,
      day: tomorrow,
      shiftId: asId(locked),
      locked: false,
      by: bruno,
      at: beffroi.now(),
    })
  })
  test('says what a move costs, keeps it, and takes it back', async () => {
    const before = await versionOf()
    const here = shiftOf(before.plan, order(1))
    const answers: Awaited<ReturnType<typeof move>>[] = []
    for (const n of [1, 2, 3])
      if (shiftId('tomorrow', n) !== here && !answers.some((one) => one.ok))
        answers.push(await move(order(1), shiftId('tomorrow', n)))
    const done = answers.find((one) => one.ok)
    assert.ok(done?.ok, JSON.stringify(answers))
    const after = await versionOf()
    assert.equal(after.distance_m - before.distance_m, done.price.distance_m)
    const back = await takeBackPlan(db, {
      hub,
      day: tomorrow,
      version: before.version,
      by: bruno,
      at: beffroi.now(),
    })
    assert.ok(back.ok)
    assert.equal(shiftOf((await versionOf()).plan, order(1)), here)
  })
  test('has no use for a move seen on an older version', async () => {
    const { version, plan: now } = await versionOf()
    const other = [1, 2, 3].map((n) => shiftId('tomorrow', n)).find((id) => id !== shiftOf(now, order(2)))!
    const refused = await keepMove(db, {
      hub,
      day: tomorrow,
      orderId: order(2),
      shiftId: other,
      seen: version - 1,
      by: bruno,
      at: beffroi.now(),
    })
    assert.deepEqual(refused, { ok: false, refusal: 'the day changed meanwhile' })
  })
  test('lets an order be taken out and put in again', async () => {
    const here = shiftOf((await versionOf()).plan, order(3))
    const out = await move(order(3), null)
    assert.ok(out.ok)
    assert.ok(out.price.distance_m <= 0)
    assert.equal((await versionOf()).plan.unassigned[0]?.order, order(3))
    assert.ok((await move(order(3), here)).ok)
    assert.deepEqual((await versionOf()).plan.unassigned, [])
  })
  test('is locked once whoever writes it is done: no lock is lost to a team that changes', async () => {
    const what = { hub, day: tomorrow, shiftId: shiftId('tomorrow', 1), by: bruno, at: beffroi.now() }
    const done: string[] = []
    let locking: Promise<unknown> | undefined
    await db.transaction(async (tx) => {
      await lockDay(tx, hub.id, tomorrow)
      locking = lockRound(db, { ...what, locked: true }).then(() => done.push('locked'))
      await pause(200)
      done.push('written')
    })
    await locking
    assert.deepEqual(done, ['written', 'locked'])
    await lockRound(db, { ...what, locked: false })
  })
  test('is not locked by the address of another day', async () => {
    const what = { hub, day: today, shiftId: shiftId('tomorrow', 1), by: bruno, at: beffroi.now() }
    assert.equal(await lockRound(db, { ...what, locked: true }), false)
  })
  test('does not go back to a version whose bikes should have left', async () => {
    const before = await versionOf()
    const { bikeDay } = await readWorkday(db, hub, tomorrow, beffroi.now())
    const unassigned = bikeDay.orders.map(({ id }) => ({ order: id, reason: 'other' as const }))
    const nobody = { ...before.plan, bikes: [], unassigned }
    const at = parisInstant(tomorrow, '19:00')
    await keepPlan(db, {
      hubId: hub.id,
      day: tomorrow,
      bikeDay,
      plan: nobody,
      how: 'order moved',
      by: bruno,
      at,
    })
    const back = await takeBackPlan(db, { hub, day: tomorrow, version: before.version, by: bruno, at })
    assert.deepEqual(back, { ok: false, refusal: 'it no longer holds' })
  })
  test('cannot be planned once it is over', async () => {
    assert.deepEqual(await plan(addDays(today, -1)), { ok: false, refusal: 'that day is over' })
  })
  test('cannot be planned without a bike', async () => {
    assert.deepEqual(await plan(addDays(today, 9)), { ok: false, refusal: 'no bike that day' })
  })
})

describe('A day under way', () => {
  test('keeps what is done when it is planned again, and gives late orders to a bike that can be on time', async () => {
    const { plan: before } = await versionOf(today)
    const round = before.bikes[0]!
    await writeGestures(db, riddenStops(today, round, 2, 3600), beffroi.personId('yanis'))
    beffroi.setNow(parisInstant(today, '13:35'))
    const late = (await readWorkday(db, hub, today, beffroi.now())).live[0]!
    assert.ok(late.breaches.length > 0, 'nothing is late')
    const again = await plan(today)
    assert.ok(again.ok, JSON.stringify(again))
    const work = await readWorkday(db, hub, today, beffroi.now())
    assert.equal(ordersIn(work.plan).length, 21)
    const lateNow = work.live.flatMap(({ breaches }) => breaches.filter(({ kind }) => kind === 'slot'))
    assert.ok(lateNow.length < late.breaches.filter(({ kind }) => kind === 'slot').length)
    const ridden = work.live.find(({ bike }) => bike === round.bike)!
    assert.equal(ridden.stops.filter(({ done }) => done).length, 2)
  })
  test('cannot go back to an earlier version', async () => {
    const refused = await takeBackPlan(db, { hub, day: today, version: 1, by: bruno, at: beffroi.now() })
    assert.deepEqual(refused, { ok: false, refusal: 'already ridden' })
  })
  test('does not let an order move whose goods are on board', async () => {
    const { plan: now } = await versionOf(today)
    const first = now.bikes[0]!
    const taken = first.stops.find((stop) => stop.kind === 'pickup')!
    const other = [1, 2, 3].map((n) => shiftId('today', n)).find((id) => id !== first.bike)!
    const orderId = 'orders' in taken ? taken.orders[0]! : asId<OrderId>('')
    assert.deepEqual(await move(asId(orderId), other, today), { ok: false, refusal: 'already begun' })
  })
  test('left no surprise', () => assert.deepEqual(beffroi.surprises, []))
})
