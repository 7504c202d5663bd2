import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi } from '#testing'
import { readDay } from '../plan/day-store.ts'
import { planDay } from '../planning/plan-day.ts'
import { planOfDay } from '../plan/store.ts'
import { seededHub } from './seeded-town.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const now = beffroi.ground.clock()
const today = parisDay(now)

describe('The demo town', () => {
  test('has today planned, every order on a bike', async () => {
    const plan = await planOfDay(beffroi.db, seededHub.id, today)
    assert.deepEqual(plan?.plan.unassigned, [])
    assert.ok((plan?.plan.bikes.length ?? 0) > 1)
  })
  test('ended every order of yesterday', async () => {
    const { orders } = await readDay(beffroi.db, seededHub, addDays(today, -1))
    assert.deepEqual(
      orders.map((one) => one.ended?.how).filter((how) => how !== 'delivered'),
      ['absent'],
    )
  })
  test('lets tomorrow be planned', async () => {
    const day = addDays(today, 1)
    const planned = await planDay(beffroi.db, {
      hub: seededHub,
      day,
      by: null,
      at: now,
      seconds: 1,
      iterations: 50,
    })
    assert.ok(planned.ok)
    assert.deepEqual([planned.version, planned.left, planned.notPlaced], [1, 0, 0])
  })
})
