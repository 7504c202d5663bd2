import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql, type Db } from '#platform/db'
import { parisDay, parisInstant } from '#platform/time'
import { openBeffroi } from '#testing'
import { asId } from '#platform/id'
import { shiftOf } from '../plan/parts.ts'
import { notedAt, riddenStops, writeGestures } from '../seeds/example-gestures.ts'
import { planDay } from './plan-day.ts'
import { lockDay, planOfDay } from '../plan/store.ts'
import { seededHub as hub } from '../seeds/seeded-town.ts'
import { ordersIn } from '../workday/workday.ts'
import type { OrderId, ShiftId } from '../ids.ts'

const beffroi = await openBeffroi({ at: '2026-06-02T05:00:00Z' })
after(() => beffroi.close())
const { db } = beffroi
const day = parisDay(beffroi.now())
const yanis = beffroi.personId('yanis')
const plan = (on: Db) => planDay(on, { hub, day, by: null, at: beffroi.now(), seconds: 1, iterations: 60 })
const planned = async (on: Db) => (await planOfDay(on, hub.id, day))!.plan
const UNDONE = new Error('only to see')

/** An order that a search would give to another bike. */
async function toBeMoved(): Promise<{ id: OrderId; bike: ShiftId }> {
  const before = await planned(db)
  let moved: OrderId | undefined
  const trial = db.transaction(async (tx) => {
    await plan(tx)
    const next = await planned(tx)
    moved = ordersIn(before).find((id) => shiftOf(before, id) !== shiftOf(next, id))
    throw UNDONE
  })
  await assert.rejects(trial, UNDONE)
  assert.ok(moved, 'no order changes bike')
  return { id: moved, bike: shiftOf(before, moved)! }
}

async function untilSomebodyWaits(): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const waits = sql`
      select 1
      from pg_locks l
      join pg_database d on d.oid = l.database
      where l.locktype = 'advisory' and not l.granted and d.datname = current_database()`
    if (await db.row(waits)) return
    await pause(50)
  }
  throw new Error('nobody waits for the day')
}

describe('A search under way', () => {
  test('begins again when a courier collects an order meanwhile: goods on board stay on their bike', async () => {
    const round = (await planned(db)).bikes[0]!
    await writeGestures(db, riddenStops(day, round, 2, 3600), yanis)
    beffroi.setNow(parisInstant(day, '13:35'))
    const { id, bike } = await toBeMoved()
    const { stops } = (await planned(db)).bikes.find((one) => one.bike === bike)!
    const shops = stops.filter((stop) => stop.kind === 'pickup').filter(({ orders }) => orders.includes(id))
    assert.ok(shops.length > 0)
    let searching: ReturnType<typeof planDay> | undefined
    await db.transaction(async (tx) => {
      await lockDay(tx, hub.id, day)
      searching = plan(db)
      await untilSomebodyWaits()
      const collected = shops.flatMap((stop) =>
        stop.orders.map((orderId) =>
          notedAt(day, bike, 13.5 * 3600, {
            kind: 'collected',
            orderId: asId(orderId),
            placeId: asId(stop.merchant),
          }),
        ),
      )
      await writeGestures(db, collected, yanis)
    })
    assert.ok((await searching)?.ok)
    assert.equal(shiftOf(await planned(db), id), bike)
    assert.deepEqual(beffroi.surprises, [])
  })
})
