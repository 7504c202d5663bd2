import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from '#platform/db'
import { addDays, dayOf, parisDay, parisInstant } from '#platform/time'
import { openBeffroi } from '#testing'
import { asId } from '#platform/id'
import { cancelOrder } from './cancel-order.ts'
import { restoreOrder } from './restore-order.ts'
import { confirmOrder } from './confirm-order.ts'
import { readDay } from '../plan/day-store.ts'
import { bookSlot, holdSlot } from './hold-slot.ts'
import { noSlotSentence } from './no-slot-sentence.ts'
import { offerSlots } from './offer-slots.ts'
import { ordersByIds } from '../order-store.ts'
import { planOfDay } from '../plan/store.ts'
import { refusedBetween } from './refused-store.ts'
import { releaseAllHeld } from './release-held.ts'
import { seededHub, seededPlaces } from '../seeds/seeded-town.ts'
import { exampleWish } from '../seeds/wish-example.ts'
import type { OfferedSlot } from './slot.ts'
import type { OrderId } from '../ids.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const now = beffroi.now()
const today = parisDay(now)
const tomorrow = addDays(today, 1)
const by = beffroi.personId('nadege')
const in15 = new Date(now.getTime() + 15 * 60_000)
const slotOn = (day = tomorrow, from = '14:00', to = '16:00'): OfferedSlot => ({
  day,
  from: parisInstant(day, from),
  to: parisInstant(day, to),
})
const dropsOf = async (day = tomorrow) => {
  const plan = await planOfDay(db, seededHub.id, day)
  return (plan?.plan.bikes ?? []).flatMap(({ stops }) =>
    stops.flatMap((stop) => (stop.kind === 'drop' ? [stop.order] : [])),
  )
}

describe('Slots are offered', () => {
  test('for the days to come, with the hour expected, and none that has begun', async () => {
    const offered = await offerSlots(db, exampleWish(), now)
    assert.ok(offered.ok)
    const fitting = offered.offers.filter((one) => one.fits)
    assert.ok(fitting.length >= 5, `${fitting.length}`)
    for (const { slot, expectedAt } of fitting) {
      assert.ok(slot.from > now)
      assert.ok(expectedAt >= slot.from && expectedAt <= slot.to)
    }
  })
  test('with the reason in French where the bikes cannot, and it is kept for the figures', async () => {
    const wish = exampleWish({ weight_g: 170_000 })
    const offered = await offerSlots(db, wish, now, { days: [tomorrow, addDays(tomorrow, 1)] })
    assert.ok(offered.ok)
    const [first] = offered.offers
    assert.ok(first && !first.fits)
    assert.match(noSlotSentence(first), /de trop pour le plus grand vélo/)
    const large = exampleWish()
    large.pickups = large.pickups.map((one) => ({ ...one, volume_ml: 450_900 }))
    const over = await offerSlots(db, { ...large, id: wish.id }, now, { days: [tomorrow] })
    const [one] = over.ok ? over.offers : []
    assert.ok(one && !one.fits)
    assert.match(noSlotSentence(one), /^1\slitre de trop pour le plus grand vélo\.$/)
    const last = offered.offers.at(-1)
    assert.ok(last && !last.fits && noSlotSentence(last) === 'Aucun vélo ne roule encore ce jour-là.')
    const refused = await refusedBetween(db, seededHub.id, tomorrow, addDays(tomorrow, 1))
    assert.ok(refused.length > 0)
    assert.ok(refused.every(({ wishes, limit }) => wishes === 1 && limit !== 'no bike'))
  })
  test('never for a parcel above 25 kg, a door nowhere on the map, or nothing', async () => {
    const heavy = exampleWish()
    heavy.pickups = heavy.pickups.map((one) => ({ ...one, heaviestParcel_g: 25_001 }))
    const lost = exampleWish({ door: { ...exampleWish().door, point: null } })
    const refusals = await Promise.all(
      [heavy, lost, exampleWish({ pickups: [] }), exampleWish({ hubId: asId(by) })].map((one) =>
        offerSlots(db, one, now),
      ),
    )
    assert.deepEqual(
      refusals.map((one) => (one.ok ? 'ok' : one.refusal)),
      ['too heavy', 'door not placed', 'nothing to carry', 'unknown hub'],
    )
  })
  test('not on a public holiday', async () => {
    const offered = await offerSlots(db, exampleWish(), now, { days: [dayOf('2026-11-11')] })
    assert.deepEqual(offered, { ok: true, offers: [] })
  })
  test('never before the goods are ready', async () => {
    const wish = exampleWish()
    const readyFrom = parisInstant(tomorrow, '12:30')
    wish.pickups = wish.pickups.map((one) => ({ ...one, readyFrom }))
    const offered = await offerSlots(db, wish, now, { days: [tomorrow] })
    assert.ok(offered.ok)
    const [first] = offered.offers
    assert.ok(first && !first.fits)
    assert.match(noSlotSentence(first), /Boulangerie Delplanque\u00A0: prêt à 12\u00A0h\u00A030 seulement/)
  })
})

describe('A held slot', () => {
  test('is in the plan of its day at once, and the same wish again is the same order', async () => {
    const wish = exampleWish()
    const held = await holdSlot(db, wish, slotOn(), in15, now)
    const again = await holdSlot(db, wish, slotOn(), in15, now)
    assert.ok(held.ok && again.ok)
    assert.equal(again.order.follow, held.order.follow)
    assert.deepEqual(
      (await dropsOf()).filter((id) => id === wish.id),
      [wish.id],
    )
    // Orders of tomorrow that nobody had planned found their bike in the same plan.
    assert.equal((await dropsOf()).length, (await readDay(db, seededHub, tomorrow)).orders.length)
  })
  test('moves when its customer chooses other hours', async () => {
    const wish = exampleWish()
    await holdSlot(db, wish, slotOn(), in15, now)
    const moved = await holdSlot(db, wish, slotOn(today, '16:00', '18:00'), in15, now)
    assert.ok(moved.ok)
    assert.ok(!(await dropsOf()).includes(wish.id))
    assert.ok((await dropsOf(today)).includes(wish.id))
  })
  test('stays as it was when the other hours are refused', async () => {
    const wish = exampleWish()
    const held = await holdSlot(db, wish, slotOn(), in15, now)
    assert.ok(held.ok)
    const other = await holdSlot(db, wish, slotOn(addDays(tomorrow, 1)), in15, now)
    assert.deepEqual([other.ok, !other.ok && other.refusal], [false, 'no bike fits'])
    assert.deepEqual(await ordersByIds(db, [wish.id]), [held.order])
    assert.ok((await dropsOf()).includes(wish.id))
    assert.ok((await confirmOrder(db, wish.id, now)).ok)
  })
  test('that was held for too long is held anew, not as it was', async () => {
    const wish = exampleWish()
    await holdSlot(db, wish, slotOn(), in15, now)
    const late = addHours(in15, 0.1)
    const again = await holdSlot(db, wish, slotOn(), addHours(late, 0.25), late)
    assert.ok(again.ok)
    assert.deepEqual(again.order.standing, { state: 'held', until: addHours(late, 0.25) })
  })
  test('is nobody else’s, even for who knows its id', async () => {
    const wish = exampleWish()
    await holdSlot(db, wish, slotOn(), in15, now)
    const thief = exampleWish({ id: wish.id, source: 'request', askedByPlace: seededPlaces[1]?.id ?? null })
    for (const slot of [slotOn(), slotOn(tomorrow, '16:00', '18:00')])
      assert.deepEqual(await bookSlot(db, thief, slot, by, now), { ok: false, refusal: 'reference taken' })
    assert.ok((await confirmOrder(db, wish.id, now)).ok)
  })
  test('leaves the plan by itself when nobody pays, and its customer may hold it again', async () => {
    const wish = exampleWish()
    await holdSlot(db, wish, slotOn(), in15, now)
    assert.equal(await releaseAllHeld(db, new Date(in15.getTime() - 1)), 0)
    assert.ok((await releaseAllHeld(db, in15)) >= 1)
    assert.ok(!(await dropsOf()).includes(wish.id))
    assert.deepEqual(await confirmOrder(db, wish.id, in15), { ok: false, refusal: 'lapsed' })
    const later = new Date(in15.getTime() + 60_000)
    assert.ok((await holdSlot(db, wish, slotOn(), later, in15)).ok)
    assert.ok((await confirmOrder(db, wish.id, in15)).ok)
    assert.ok((await confirmOrder(db, wish.id, in15)).ok)
    await releaseAllHeld(db, addHours(in15, 5))
    assert.ok((await dropsOf()).includes(wish.id))
  })
  test('that is being confirmed when its time is over is not let go', async () => {
    const wish = exampleWish()
    assert.ok((await holdSlot(db, wish, slotOn(), in15, now)).ok)
    const later = new Date(in15.getTime() + 60_000)
    const isWaiting = async () =>
      (await db.row(
        sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )) !== undefined
    const { released } = await db.transaction(async (tx) => {
      assert.ok((await confirmOrder(tx, wish.id, now)).ok)
      const letGo = releaseAllHeld(db, later)
      for (let n = 0; n < 500 && !(await isWaiting()); n += 1) await setTimeout(10)
      assert.ok(await isWaiting())
      return { released: letGo }
    })
    assert.equal(await released, 0)
    const [order] = await ordersByIds(db, [wish.id])
    assert.equal(order?.standing.state, 'confirmed')
  })
  test('of more than fifteen minutes is a fault of ours', async () => {
    await assert.rejects(holdSlot(db, exampleWish(), slotOn(), new Date(in15.getTime() + 1), now))
  })
  test('is refused outside the hours of the hub', async () => {
    const answers = [
      slotOn(tomorrow, '14:00', '15:00'),
      slotOn(addDays(today, -1)),
      slotOn(today, '10:00', '12:00'),
    ]
    for (const slot of answers)
      assert.deepEqual(await holdSlot(db, exampleWish(), slot, in15, now), {
        ok: false,
        refusal: 'slot not offered',
      })
  })
})

describe('The last place of a day', () => {
  test('goes to one of two customers who ask at the same moment, and the plan loses nobody', async () => {
    const before = (await dropsOf()).length
    const wishes = Array.from({ length: 8 }, () => exampleWish({ weight_g: 140_000 }))
    const answers = await Promise.all(wishes.map((wish) => holdSlot(db, wish, slotOn(), in15, now)))
    const taken = wishes.filter((_, n) => answers[n]?.ok).map(({ id }) => id)
    assert.ok(taken.length >= 1 && taken.length < 8, `${taken.length} taken`)
    for (const one of answers) if (!one.ok) assert.equal(one.refusal, 'no bike fits')
    const drops = await dropsOf()
    assert.equal(drops.length, before + taken.length)
    for (const id of taken) assert.ok(drops.includes(id))
  })
})

describe('An order', () => {
  test('that is cancelled frees its place, and gets it back as long as the bikes can', async () => {
    const wish = exampleWish({ source: 'request' })
    const booked = await bookSlot(db, wish, slotOn(), by, now)
    assert.ok(booked.ok)
    assert.match(booked.order.reference, /^L260603-\d{3}$/)
    const reason = { code: 'by customer' } as const
    assert.ok((await cancelOrder(db, { id: wish.id, reason, by }, now)).ok)
    assert.ok((await cancelOrder(db, { id: wish.id, reason, by }, now)).ok)
    assert.ok(!(await dropsOf()).includes(wish.id))
    assert.ok((await restoreOrder(db, { id: wish.id, by }, now)).ok)
    assert.ok((await dropsOf()).includes(wish.id))
    assert.equal((await ordersByIds(db, [wish.id]))[0]?.standing.state, 'confirmed')
  })
  test('that a courier has collected is not cancelled any more', async () => {
    const { orders } = await readDay(db, seededHub, addDays(today, -1))
    const id = orders[0]?.id ?? asId<OrderId>('')
    const answer = await cancelOrder(db, { id, reason: { code: 'other', words: 'trop tard' }, by }, now)
    assert.deepEqual(answer, { ok: false, refusal: 'already collected' })
  })
})

const addHours = (at: Date, hours: number) => new Date(at.getTime() + hours * 3_600_000)
