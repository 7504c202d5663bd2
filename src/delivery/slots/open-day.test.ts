import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { checkBikePlan } from '#planner'
import { asId } from '#platform/id'
import { refuse } from '#platform/refusal'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi } from '#testing'
import { replacePickups, rewriteOrder } from '../order-write-store.ts'
import type { ShiftId } from '../ids.ts'
import type { Order, Placed } from '../order.ts'
import { bikeDayOf, planOfDay, readDay } from '../plan/door.ts'
import { movePlace, placesOfHub } from '../place-store.ts'
import { lockShift, shiftsOfDay } from '../shift-store.ts'
import { slotsOfHub } from '../hub-slots-store.ts'
import { exampleGesture } from '../seeds/example-gestures.ts'
import { exampleWish } from '../seeds/wish-example.ts'
import { seededHub as hub } from '../seeds/seeded-town.ts'
import { chanceOf, simulatedWish } from '../seeds/simulated-wish.ts'
import { readKeptDay } from '../workday/door.ts'
import { insertGesture } from '../gestures/gesture-store.ts'
import { cancelOrder } from './cancel-order.ts'
import { confirmOrder } from './confirm-order.ts'
import { leaveOutPickup } from './leave-out-pickup.ts'
import { bookSlot, holdSlot } from './hold-slot.ts'
import { offerSlots } from './offer-slots.ts'
import { openDay } from './open-day.ts'
import { slotsOn } from './slot.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const now = beffroi.now()
const today = parisDay(now)
const by = beffroi.personId('nadege')
const in10 = new Date(now.getTime() + 10 * 60_000)

let asked = 0
/** The hub under another name: nothing that is kept is about it, and all of its day is read. */
const unknownHub = () => ({ ...hub, name: `${hub.name} ${(asked += 1)}` })

type Chance = () => number
const drawn = <T>(list: readonly T[], chance: Chance) => list[Math.floor(chance() * list.length)]

const moved = (order: Order, point: Placed): Order => ({
  ...order,
  door: { ...order.door, point: { ...point, latitude: point.latitude + 0.0001 } },
})

/** Each thing that people do to a day, in turn. */
async function change(day: typeof today, chance: Chance, turn: number): Promise<void> {
  const { orders } = await readDay(db, hub, day)
  const order = drawn(orders, chance)
  const wish = simulatedWish(chance)
  const slot = drawn(slotsOn(await slotsOfHub(db, hub.id), day, now), chance)
  const place = drawn(await placesOfHub(db, hub.id), chance)
  const shift = drawn(await shiftsOfDay(db, hub.id, day), chance)
  const lighter = ({ pickups }: Order) => pickups.map((one) => ({ ...one, weight_g: one.weight_g - 1 }))
  const changes = [
    () => slot && holdSlot(db, wish, slot, in10, now),
    () => slot && holdSlot(db, wish, slot, in10, now),
    () => slot && bookSlot(db, wish, slot, by, now),
    () => slot && db.transaction(async (tx) => (await bookSlot(tx, wish, slot, by, now), refuse('not kept'))),
    () => order && confirmOrder(db, order.id, now),
    () => order && cancelOrder(db, { id: order.id, reason: { code: 'by customer' }, by: null }, now),
    () => order && leaveOutPickup(db, { orderId: order.id, placeId: order.pickups[0]!.placeId!, by }, now),
    () => order && replacePickups(db, { id: order.id, pickups: lighter(order) }),
    () =>
      place?.point && movePlace(db, place.id, { ...place.point, latitude: place.point.latitude + 0.0001 }),
    () => order?.door.point && rewriteOrder(db, moved(order, order.door.point)),
    () => shift && lockShift(db, shift.id, shift.locked ? null : { at: now, by }),
    () => shift && insertGesture(db, exampleGesture(shift.id, now, { kind: 'left', byPerson: by })),
  ]
  await changes[turn % changes.length]?.()
}

describe('A day kept between two questions', () => {
  for (let seed = 1; seed <= 6; seed++)
    test(`is the one that its rows make, whatever was done to it meanwhile: seed ${seed}`, async () => {
      const chance = chanceOf(seed)
      const day = addDays(today, seed % 2)
      for (let turn = 0; turn < 12; turn++) {
        await change(day, chance, turn)
        const kept = await readKeptDay(db, hub, day)
        assert.deepEqual(kept.bikeDay, bikeDayOf(await readDay(db, hub, day)))
        assert.deepEqual(kept.plan, (await planOfDay(db, hub.id, day))?.plan)
        const wish = simulatedWish(chance)
        const what = { day, now, placeIds: wish.pickups.map(({ placeId }) => placeId), door: wish.door.point }
        const fresh = await openDay(db, { hub: unknownHub(), ...what })
        // last, so that the next change finds this day kept
        const [open, again] = [await openDay(db, { hub, ...what }), await openDay(db, { hub, ...what })]
        assert.equal(open?.bikeDay, again?.bikeDay)
        assert.deepEqual([open?.bikeDay, open?.plan], [fresh?.bikeDay, fresh?.plan])
        if (open && fresh) assert.deepEqual(checkBikePlan(open.bikeDay, open.plan).breaches, [])
      }
    })

  test('follows each press of who rides', async () => {
    const [round] = (await planOfDay(db, hub.id, today))?.plan.bikes ?? []
    const shiftId = round ? asId<ShiftId>(round.bike) : assert.fail('nobody rides today')
    const seen = new Set<string>()
    for (const kind of ['left', 'back'] as const) {
      await insertGesture(db, exampleGesture(shiftId, now, { kind, byPerson: by }))
      const open = await openDay(db, { hub, day: today, now })
      const fresh = await openDay(db, { hub: unknownHub(), day: today, now })
      assert.deepEqual([open?.bikeDay, open?.plan], [fresh?.bikeDay, fresh?.plan])
      await openDay(db, { hub, day: today, now }) // kept again, for the next press
      seen.add(JSON.stringify([open?.bikeDay, open?.plan]))
    }
    assert.equal(seen.size, 2, 'a press changes the day')
  })

  test('is answered for anew: the offers are those of a day that is read', async () => {
    const chance = chanceOf(11)
    const day = addDays(today, 1)
    for (let turn = 0; turn < 8; turn++) {
      const wish = simulatedWish(chance)
      const first = await offerSlots(db, wish, now, { days: [day] })
      await readKeptDay(db, unknownHub(), day) // what was kept is let go
      const second = await offerSlots(db, wish, now, { days: [day] })
      assert.deepEqual(first, second)
      await change(day, chance, turn)
    }
  })

  test('is reckoned once for all who ask at the same moment', async () => {
    const askThree = (day: typeof today) => Promise.all([1, 2, 3].map(() => openDay(db, { hub, day, now })))
    await askThree(addDays(today, 1)) // three connections are there
    const [first, ...others] = await askThree(addDays(today, 2))
    assert.ok(first)
    for (const other of others) assert.equal(other, first)
  })

  test('that a transaction wrote is not what others are answered once it went back', async () => {
    const day = addDays(today, 1)
    const before = await readKeptDay(db, hub, day)
    const [slot] = slotsOn(await slotsOfHub(db, hub.id), day, now)
    assert.ok(slot)
    await db.transaction(async (tx) => {
      assert.ok((await bookSlot(tx, exampleWish(), slot, by, now)).ok)
      const within = await readKeptDay(tx, hub, day)
      assert.equal(within.orders.length, before.orders.length + 1)
      return refuse('not kept')
    })
    const left = await readKeptDay(db, hub, day)
    assert.deepEqual([left.bikeDay, left.plan], [before.bikeDay, before.plan])
  })
})
