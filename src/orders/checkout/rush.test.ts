import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId, stocksOf } from '#market'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi, type Visitor } from '#testing'
import { checkOrders, goodsIn } from './check-orders.ts'
import { statesOfOrders } from './check-store.ts'
import { exampleBuyer, tomorrowAt } from '../seeds/example-buyer.ts'
import { lapseOrders } from './lapse-orders.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, ground } = beffroi
const tart = seededProductId(18)
const loaf = seededProductId(11)
const start = beffroi.now()
const before = await stocksOf(db, [tart, loaf])
const few = before.get(tart)?.onHand ?? 0
const shelf = await goodsIn(db, [tart, loaf])
const tomorrow = addDays(parisDay(start), 1)

/** One buyer of the rush: fills, asks to pay; then pays, pays too late, or forgets. @returns true when the page of payment opened. */
async function rush(n: number, who: Visitor): Promise<boolean> {
  await who.post('/panier', { product: tart, quantity: 1 })
  if (n % 5 === 1) await who.post('/panier', { product: loaf, quantity: 1 })
  await who.post('/panier/retrait', exampleBuyer)
  const total = /name="total" value="(\d+)"/.exec((await who.get(`/panier?jour=${tomorrow}`)).text)?.[1]
  const slot = tomorrowAt(start, '14:00').toISOString()
  const asked = await who.post('/panier/payer', { slot, day: tomorrow, total })
  if (asked.status !== 303) return false
  const page = asked.location ?? ''
  const gesture = (['pay', 'late', 'close'] as const)[n % 3]
  const back = await who.post(page, { gesture })
  if (n % 2 === 0) await who.get(new URL(back.location ?? '/', ground.site.url).pathname)
  return true
}

describe('Two hundred buyers for a handful of tarts', () => {
  test('at once: no more are sold than there are, and nobody pays for nothing', async () => {
    const opened = await Promise.all(
      Array.from({ length: 200 }, (_, n) => rush(n, beffroi.visitor(`192.0.2.${n}`))),
    )
    const held = opened.filter(Boolean).length
    assert.ok(held >= 1 && held <= few, `${held} pages of payment`)
    await beffroi.settle()
    assert.deepEqual(await checkOrders(db, shelf), [])
  })

  test('and when the ten minutes are over, all that nobody paid for is on the shelf again', async () => {
    beffroi.setNow(new Date(start.getTime() + 11 * 60_000))
    await lapseOrders(ground, beffroi.now())
    for (let n = 0; n < 3; n++) await beffroi.settle()
    assert.deepEqual(await checkOrders(db, shelf), [])
    const open = (await statesOfOrders(db)).filter(({ state }) => state === 'to pay' || state === 'reserving')
    assert.deepEqual(open, [])
    const stock = (await stocksOf(db, [tart])).get(tart)
    assert.equal(stock?.reserved, 0)
    assert.ok((stock?.onHand ?? -1) >= 0)
  })

  test('others come for what is left, and it is sold to the last', async () => {
    const left = (await stocksOf(db, [tart])).get(tart)?.onHand ?? 0
    // of every six buyers, the first pays in time and comes back
    for (let n = 0; n < left; n++) await rush(6 * n, beffroi.visitor())
    await beffroi.settle()
    assert.equal((await stocksOf(db, [tart])).get(tart)?.onHand, 0)
    assert.deepEqual(await checkOrders(db, shelf), [])
  })
})
