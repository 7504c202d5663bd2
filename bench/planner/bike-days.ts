import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkBikePlan, movedOrders, planBikeDay, readBikeDay, riddenBy } from '#planner'
import type { BikeDay, BikePlan, Effort } from '#planner'

const SECONDS = 1.8

/** Every day within the rules; a first plan ≤ 100 ms for 40 orders, the last one ≤ 2 s, an urgent order in ≤ 50 ms. */
export function benchBikeDays(folder: string, seed: number, clock: () => number): void {
  const names = readdirSync(join(folder, 'bike-days')).filter((file) => /^day-\d+\.json$/.test(file))
  console.log(`\nbike days: ${names.length} days, ${SECONDS} s each`)
  const misses: string[] = []
  for (const name of names.toSorted()) {
    const read = readBikeDay(readFileSync(join(folder, 'bike-days', name), 'utf8'))
    if (!read.ok) throw new Error(`${name}, line ${read.line}: ${read.refusal}`)
    misses.push(...benchDay(read.day, seed, clock))
  }
  console.log(
    misses.length === 0 ? '  targets: reached' : `  targets NOT reached:\n    ${misses.join('\n    ')}`,
  )
}

function benchDay(day: BikeDay, seed: number, clock: () => number): string[] {
  const begun = clock()
  const { plan, first_ms, iterations } = planBikeDay(day, { seed, seconds: SECONDS, clock })
  const whole_ms = clock() - begun
  const { breaches, metres } = checkBikePlan(day, plan)
  const delivered = day.orders.length - plan.unassigned.length
  const { moved, gain_s } = disturbance(day, plan, { seed, seconds: SECONDS, clock, iterations: 0 })
  const urgent = day.now_s === null ? '' : ` · moved ${moved} · riding ${gain_s} s less than by insertion`
  console.log(
    `  ${day.id}: ${delivered}/${day.orders.length} delivered · ${plan.bikes.length}/${day.bikes.length} bikes · ${(metres / 1000).toFixed(1)} km · breaches ${breaches.length} · first plan ${first_ms.toFixed(0)} ms · whole ${whole_ms.toFixed(0)} ms · ${iterations} iterations${urgent}`,
  )
  return [
    ...breaches.map(([breach, detail]) => `${day.id}: ${breach}, ${detail}`),
    ...(first_ms > 100 && day.orders.length <= 40
      ? [`${day.id}: first plan in ${first_ms.toFixed(0)} ms`]
      : []),
    ...(first_ms > 50 && day.now_s !== null
      ? [`${day.id}: urgent orders in after ${first_ms.toFixed(0)} ms`]
      : []),
    ...(whole_ms > 2000 ? [`${day.id}: ${whole_ms.toFixed(0)} ms in all`] : []),
    ...(moved > 2 && gain_s < 180 ? [`${day.id}: ${moved} moved for ${gain_s} s`] : []),
  ]
}

/** Orders that lost their place, and the riding saved against the plan that only puts the urgent orders in between. */
function disturbance(day: BikeDay, plan: BikePlan, inserting: Effort): { moved: number; gain_s: number } {
  if (day.now_s === null || !day.current) return { moved: 0, gain_s: 0 }
  const inserted = planBikeDay(day, inserting).plan
  const gain_s = riddenBy(day, inserted).riding_s - riddenBy(day, plan).riding_s
  return { moved: movedOrders(day.current.bikes, plan.bikes).length, gain_s }
}
