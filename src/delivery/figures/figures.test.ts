import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { countedOrders } from './store.ts'
import { figuresInSql } from './figures-in-sql-store.ts'
import { figuresOf } from './figures.ts'
import type { CountedOrder } from './counted.ts'
import { notedAt, writeGestures } from '../seeds/example-gestures.ts'
import { seededOrderId } from '../seeds/seeded-orders.ts'
import { shiftId } from '../seeds/seeded-shifts.ts'
import { seededHub } from '../seeds/seeded-town.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const today = parisDay(beffroi.now())
const yesterday = addDays(today, -1)
const bruno = await beffroi.as('bruno')

describe('The figures of the bikes', () => {
  const order = (minutes: number, more: Partial<CountedOrder> = {}): CountedOrder => ({
    day: today,
    ended: 'delivered',
    endedAt: new Date(Date.UTC(2026, 5, 2, 10, minutes)),
    slotFrom: new Date('2026-06-02T10:00:00Z'),
    slotTo: new Date('2026-06-02T12:00:00Z'),
    weight_g: 1000,
    cancelled: 'no',
    ...more,
  })
  test('count as on time what is handed over within the hours promised, both ends counted', () => {
    const orders = [order(-1), order(0), order(120), order(121)]
    const { onTime, early, late, delivered } = figuresOf({ orders, boxes: [], colds: [], days: [] })
    assert.deepEqual([delivered, early, onTime, late], [4, 1, 2, 1])
  })
  test('leave out of the share what was not delivered, and say how many', () => {
    const orders = [
      order(0),
      order(0, { ended: 'absent' }),
      order(0, { ended: null, endedAt: null }),
      order(0, { cancelled: 'yes' }),
    ]
    const {
      delivered,
      absent,
      open,
      cancelled,
      orders: all,
    } = figuresOf({ orders, boxes: [], colds: [], days: [] })
    assert.deepEqual([all, delivered, absent, open, cancelled], [3, 1, 1, 1, 1])
  })
  test('count the boxes that were too warm, and the goods too long on board', () => {
    const boxes = [
      { day: today, cold: 'le4' as const, celsiusTenths: 40 },
      { day: today, cold: 'le4' as const, celsiusTenths: 41 },
      { day: today, cold: 'frozen' as const, celsiusTenths: -170 },
    ]
    const colds = [
      { day: today, limit_s: 5400, aboard_s: 5400 },
      { day: today, limit_s: 5400, aboard_s: 5401 },
    ]
    const { tooWarm, measured, tooLong, carriedCold } = figuresOf({ orders: [], boxes, colds, days: [] })
    assert.deepEqual([tooWarm, measured, tooLong, carriedCold], [2, 3, 1, 2])
  })
  test('leave out the order of somebody who did not pay in time', async () => {
    const all = await countedOrders(db, seededHub.id, today, today)
    const held = sql`
      update delivery.orders
      set confirmed_at = null, held_until = slot_from, cancelled_at = slot_from, cancelled_why = 'lapsed'
      where id = ${seededOrderId('today', 2)}`
    await db.run(held)
    assert.equal((await countedOrders(db, seededHub.id, today, today)).length, all.length - 1)
    assert.equal((await figuresInSql(db, seededHub.id, today, today)).cancelled, 0)
  })
  test('are the same counted from rows and by the database, whatever became of the orders', async () => {
    for (let round = 0; round < 12; round++) {
      await db.run(sql`
        update delivery.orders
        set ended = case when c.chance < 0.6 then 'delivered' when c.chance < 0.75 then 'absent' when c.chance < 0.85 then 'refused' end,
          ended_at = case when c.chance < 0.85 then slot_from + (random() * 240 - 60) * interval '1 minute' end,
          ended_by_gesture = case when c.chance < 0.85 then gen_random_uuid() end,
          cancelled_at = case when c.other < 0.2 then slot_from end,
          cancelled_why = case when c.other < 0.2 then 'by customer' end
        from (select id as one, random() as chance, random() as other from delivery.orders) c
        where c.one = id`)
      const [from, to] = [addDays(today, -2 + (round % 3)), addDays(today, round % 2)]
      const orders = await countedOrders(db, seededHub.id, from, to)
      const counted = figuresOf({ orders, boxes: [], colds: [], days: [] })
      const { onTime, early, late, delivered, absent, refused, cancelled, open, weight_g } = counted
      assert.deepEqual(await figuresInSql(db, seededHub.id, from, to), {
        orders: counted.orders,
        delivered,
        onTime,
        early,
        late,
        absent,
        refused,
        cancelled,
        open,
        weight_g,
      })
    }
  })
})

describe('The page of the figures', () => {
  test('explains its share, tells why doors were not delivered, and names no courier', async () => {
    const { text } = await bruno.get(`/livraisons/chiffres?mois=${yesterday.slice(0, 7)}`)
    const words = sentencesIn(text)
    assert.match(words, /Livraisons à l’heure/)
    assert.match(words, /Compté .* Sur .* Règle À l’heure : remise entre/)
    assert.doesNotMatch(words, /Yanis|Kévin|Sofia/)
  })
  test('says what couriers said at the door', async () => {
    const said = {
      kind: 'refused' as const,
      orderId: seededOrderId('today', 1),
      reason: { code: 'damaged' as const },
    }
    await writeGestures(db, [notedAt(today, shiftId('today', 1), 43_200, said)], beffroi.personId('yanis'))
    const words = sentencesIn((await bruno.get('/livraisons/chiffres')).text)
    assert.match(words, /1 : Refusée, Un produit est abîmé/)
  })
  test('goes away as a sheet, day by day', async () => {
    const sheet = await bruno.get('/livraisons/chiffres.csv?mois=2026-06')
    assert.match(sheet.headers.get('content-type') ?? '', /^text\/csv/)
    assert.match(sheet.text, /^\uFEFF?Jour;Commandes;Livrées;À l’heure;/)
    assert.match(sheet.text, /\r\n2026-06-01;16|\r\n2026-06-02;/)
  })
  test('opens for the direction, and for nobody outside', async () => {
    assert.equal((await (await beffroi.as('didier')).get('/livraisons/chiffres')).status, 200)
    assert.equal((await (await beffroi.as('yanis')).get('/livraisons/chiffres')).status, 404)
    assert.equal((await (await beffroi.as('yanis')).get('/livraisons/chiffres.csv')).status, 404)
    assert.deepEqual(beffroi.surprises, [])
  })
})
