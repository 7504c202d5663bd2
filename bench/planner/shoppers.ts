import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { acceptOrder, checkBikePlan, offerWindows, readBikeDay } from '#planner'
import type { BikeDay, BikePlan, DoorWindow, NoFit, Order } from '#planner'
import { percentile } from '../percentile.ts'

const SHOPPERS = 1000
const TARGET_MS = 50
const [FIRST_S, LAST_S, WINDOW_S] = [10 * 3600, 20 * 3600, 2 * 3600]

/**
 * Shoppers come one after the other to the bikes of a published day: each is answered for every window of the day, takes one that
 * fits, and is accepted. A plan that breaks a rule, or lacks somebody accepted, is a miss.
 */
export function benchShoppers(folder: string, seed: number, clock: () => number): void {
  const read = readBikeDay(readFileSync(join(folder, 'bike-days', 'day-10.json'), 'utf8'))
  if (!read.ok) throw new Error(`day-10, line ${read.line}: ${read.refusal}`)
  const chance = chanceOf(seed)
  let day: BikeDay = { ...read.day, orders: [] }
  let plan: BikePlan = { format: 'beffroi-bike-plan-1', day: day.id, bikes: [], unassigned: [] }
  const offer_ms: number[] = []
  const accept_ms: number[] = []
  const why: Record<string, number> = {}
  const misses: string[] = []
  let served = 0
  for (let shopper = 0; shopper < SHOPPERS; shopper++) {
    const wish = wishOf(read.day, shopper, chance)
    const begun = clock()
    const offers = offerWindows(day, plan, wish, windows)
    offer_ms.push((clock() - begun) / windows.length)
    const fitting = offers.filter(({ fits }) => fits)
    for (const offer of offers) if (!offer.fits) count(why, offer.why)
    const chosen = fitting[Math.floor(chance() * fitting.length)]
    if (!chosen) continue
    const asked = clock()
    const accepted = acceptOrder(day, plan, { ...wish, dropoff: { ...wish.dropoff, ...chosen.window } })
    accept_ms.push(clock() - asked)
    if (!accepted.ok) {
      misses.push(`${wish.id}: offered, then refused`)
      continue
    }
    ;({ day, plan } = accepted)
    served++
    const { breaches } = checkBikePlan(day, plan)
    if (breaches[0] || plan.unassigned[0]) misses.push(`${wish.id}: ${breaches[0]?.join(' ') ?? 'left out'}`)
  }
  report(served, offer_ms, accept_ms, why, misses)
}

const windows: DoorWindow[] = Array.from({ length: (LAST_S - FIRST_S) / WINDOW_S }, (_, index) => ({
  from_s: FIRST_S + index * WINDOW_S,
  to_s: FIRST_S + (index + 1) * WINDOW_S,
}))

/** The basket of one order of the day at the door of another. */
function wishOf({ orders }: BikeDay, shopper: number, chance: () => number): Order {
  const drawn = () => orders[Math.floor(chance() * orders.length)]!
  const [basket, door] = [drawn(), drawn()]
  return { ...basket, id: `s${shopper}`, announced_s: 0, dropoff: door.dropoff }
}

function count(why: Record<string, number>, { limit }: NoFit): void {
  why[limit] = (why[limit] ?? 0) + 1
}

function report(
  served: number,
  offer_ms: number[],
  accept_ms: number[],
  why: Record<string, number>,
  misses: string[],
): void {
  const part = (list: number[], share: number) => percentile(list, share).toFixed(1)
  console.log(`\nshoppers: ${SHOPPERS} of them, ${windows.length} windows each, bikes of day-10`)
  console.log(
    `  accepted ${served} · a window answered in ${part(offer_ms, 0.5)} ms (p50), ${part(offer_ms, 0.95)} ms (p95), ${part(offer_ms, 0.9999)} ms at most · accepted in ${part(accept_ms, 0.5)} ms (p50), ${part(accept_ms, 0.95)} ms (p95)`,
  )
  console.log(
    `  windows refused: ${Object.entries(why)
      .map(([limit, times]) => `${limit} ${times}`)
      .join(' · ')}`,
  )
  const slow = Number(part(offer_ms, 0.95)) > TARGET_MS ? [`p95 above ${TARGET_MS} ms`] : []
  const all = [...misses, ...slow]
  console.log(
    all.length === 0
      ? '  targets: reached'
      : `  targets NOT reached:\n    ${all.slice(0, 20).join('\n    ')}`,
  )
}

/** Numbers in [0, 1), the same for a seed. */
function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
