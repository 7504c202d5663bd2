import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { acceptOrder } from './accept-order.ts'
import type { BikeDay, BikePlan, Order } from '../bike-day.ts'
import type { NoFit } from './window.ts'
import { newChance } from '../chance.ts'
import { checkBikePlan } from '../judge/check-bike-plan.ts'
import { at, bike, exampleDay, goods, order } from '../example-day.ts'
import { drawOrder, emptyPlan, emptyTown, townWindows } from './example-town.ts'
import { offerWindows } from './offer-windows.ts'

const soon = { from_s: 31_000, to_s: 31_200 }
const tight = (one: Order): Order => ({ ...one, dropoff: { ...one.dropoff, ...soon } })

/** One bike with one order accepted for the same narrow window: there is no time for a second trip. */
function busyDay(first: Order, bikes = [bike('b01', ['freezer-box', 'heavy'])]): [BikeDay, BikePlan] {
  const day = { ...exampleDay(), bikes, orders: [] }
  const accepted = acceptOrder(day, emptyPlan(day), tight(first))
  return accepted.ok ? [accepted.day, accepted.plan] : assert.fail(accepted.why.limit)
}

function refusal([day, plan]: [BikeDay, BikePlan], wish: Order, window = soon): NoFit {
  const [offer] = offerWindows(day, plan, wish, [window])
  return offer && !offer.fits ? offer.why : assert.fail('it fits')
}

describe('A window', () => {
  test('is offered with a plan that has the order and everybody accepted, and what it adds', () => {
    const [day, plan] = busyDay(order('o001', [goods('m001')]))
    const wish = order('o002', [goods('m002')])
    const [offer] = offerWindows(day, plan, wish, [{ from_s: 31_000, to_s: 34_000 }])
    assert.ok(offer?.fits)
    assert.deepEqual(checkBikePlan({ ...day, orders: [...day.orders, wish] }, offer.plan).breaches, [])
    assert.equal(offer.bike, 'b01')
    assert.deepEqual(offer.moved, [])
    assert.ok(offer.addedDistance_m >= 0 && offer.addedDistance_m < 300)
  })

  test('is answered the same when it is asked alone, first or last', () => {
    const [day, plan] = busyDay(order('o001', [goods('m001')]))
    const wish = order('o002', [goods('m002')])
    const answers = offerWindows(day, plan, wish, [...townWindows, ...townWindows.toReversed()])
    assert.deepEqual(answers.slice(0, 4), answers.slice(4).toReversed())
    assert.deepEqual(answers.slice(1, 2), offerWindows(day, plan, wish, townWindows.slice(1, 2)))
  })
})

describe('A window is refused with the limit that is nearest', () => {
  const heavy = order('o001', [{ ...goods('hub'), weight_g: 48_000 }])

  test('so many grams too heavy, on which bike, which leaves when', () => {
    const why = refusal(busyDay(heavy), order('o002', [{ ...goods('hub'), weight_g: 6000 }]))
    assert.ok(why.limit === 'weight' && why.leaves_s !== null)
    assert.deepEqual([why.over_g, why.bike], [4000, 'b01'])
    assert.ok(why.leaves_s >= 30_160 && why.leaves_s < 31_000)
  })

  test('which leaves when its plan says, not at the earliest that it could', () => {
    const [day, plan] = busyDay(order('o001', [{ ...goods('m001'), weight_g: 48_000 }]))
    const why = refusal([day, plan], order('o002', [{ ...goods('m001'), weight_g: 6000 }]))
    assert.ok(why.limit === 'weight')
    assert.equal(why.leaves_s, plan.bikes[0]?.stops[0]?.departure_s)
  })

  test('so many millilitres too big', () => {
    const big = order('o001', [{ ...goods('hub'), volume_ml: 90_000 }])
    const why = refusal(busyDay(big), order('o002', [{ ...goods('hub'), volume_ml: 15_000 }]))
    assert.ok(why.limit === 'volume')
    assert.equal(why.over_ml, 5000)
  })

  test('a cold box too few', () => {
    const cold = { class: 'le8', max_on_board_s: 3000, volume_ml: 10_500 } as const
    const first = order('o001', [{ ...goods('hub'), ...cold }])
    const why = refusal(busyDay(first), order('o002', [{ ...goods('hub'), ...cold }]))
    assert.deepEqual(
      { ...why, leaves_s: 0 },
      { limit: 'boxes', cold: 'le8', over_boxes: 1, bike: 'b01', leaves_s: 0 },
    )
  })

  test('too long on board for cold goods', () => {
    const why = refusal(
      busyDay(order('o001', [goods('m001')])),
      order('o002', [{ ...goods('m002'), class: 'le8', max_on_board_s: 100 }]),
    )
    assert.ok(why.limit === 'on-board')
    assert.equal(why.over_s, 41)
    const cold = { class: 'le8', max_on_board_s: 100 } as const
    const two = order(
      'o002',
      ['m001', 'm002'].map((place) => ({ ...goods(place), ...cold })),
    )
    const longer = refusal(busyDay(order('o001', [goods('m001')])), two)
    assert.ok(longer.limit === 'on-board')
    assert.equal(longer.over_s, 100 + 50 + 141 - 100)
  })

  test('so many seconds late, for this order or the one after it', () => {
    const far = { ...order('o002', [goods('m001')]) }
    far.dropoff = { ...far.dropoff, ...at(-700, 0) }
    const why = refusal(busyDay(order('o001', [goods('m002')])), far)
    assert.ok(why.limit === 'time')
    assert.ok(why.late_s > 0 && why.late_s <= 3600)
  })

  test('goods that are ready too late, whatever the bike', () => {
    const late = order('o002', [{ ...goods('m001'), ready_s: 33_000 }])
    assert.deepEqual(refusal(busyDay(order('o001', [goods('m001')])), late), {
      limit: 'ready',
      late_s: 33_000 + 50 + 224 - 31_200,
      place: 'm001',
      ready_s: 33_000,
    })
  })

  test('nobody out so late, or nobody who may carry it', () => {
    const [day, plan] = busyDay(order('o001', [goods('m001')]), [bike('b02', [])])
    const evening = { from_s: 41_000, to_s: 42_000 }
    assert.equal(refusal([day, plan], order('o002', [goods('m001')]), evening).limit, 'shift')
    const parcel = { ...order('o002', [goods('m001')]), heavy: true }
    assert.deepEqual(refusal([day, plan], parcel), { limit: 'skill', missing: 'heavy' })
    const frozen = order('o002', [{ ...goods('m001'), class: 'frozen' }])
    assert.deepEqual(refusal([day, plan], frozen), { limit: 'skill', missing: 'freezer-box' })
  })

  test('an order too heavy for every bike, even alone', () => {
    const [day] = busyDay(heavy)
    const why = refusal(
      [{ ...day, orders: [] }, emptyPlan(day)],
      order('o002', [{ ...goods('hub'), weight_g: 51_000 }]),
    )
    assert.ok(why.limit === 'weight')
    assert.equal(why.over_g, 1000)
  })
})

describe('Shoppers who come one after the other', () => {
  test('are never accepted without a plan that keeps every rule for all of them', () => {
    const chance = newChance(11)
    let day = emptyTown()
    let plan = emptyPlan(day)
    let refused = 0
    for (let shopper = 0; shopper < 150; shopper++) {
      const wish = drawOrder(`s${shopper}`, chance)
      const offers = offerWindows(day, plan, wish, townWindows).filter(({ fits }) => fits)
      const chosen = offers[Math.floor(chance() * offers.length)]
      if (!chosen) {
        refused++
        continue
      }
      const accepted = acceptOrder(day, plan, { ...wish, dropoff: { ...wish.dropoff, ...chosen.window } })
      if (!accepted.ok) assert.fail(`${wish.id} was offered what is refused: ${accepted.why.limit}`)
      ;({ day, plan } = accepted)
      assert.deepEqual(checkBikePlan(day, plan).breaches, [])
      assert.deepEqual(plan.unassigned, [])
    }
    assert.ok(day.orders.length > 30, `${day.orders.length} accepted`)
    assert.ok(refused > 30, `${refused} refused`)
  })
})
