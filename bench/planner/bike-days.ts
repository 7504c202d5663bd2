import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkBikePlan, planBikeDay, readBikeDay } from '#planner'
import type { BikeDay, BikePlan, BikeRound } from '#planner'

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
  const moved = day.now_s === null ? 0 : movedStops(day, plan)
  const urgent = day.now_s === null ? '' : ` · stops moved ${moved}`
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
    ...(moved > 2 && plan.unassigned.length === 0 ? [`${day.id}: ${moved} stops moved`] : []),
  ]
}

/** Deliveries of the plan under way that another bike makes, or that come after one they came before. */
function movedStops(day: BikeDay, plan: BikePlan): number {
  const before = (day.current?.bikes ?? []).map(dropsOf)
  const known = new Set(before.flatMap(({ drops }) => drops))
  return before.reduce((moved, { bike, drops }) => {
    const now = plan.bikes.filter((round) => round.bike === bike).flatMap((round) => dropsOf(round).drops)
    return (
      moved +
      drops.length -
      common(
        drops,
        now.filter((one) => known.has(one)),
      )
    )
  }, 0)
}

const dropsOf = ({ bike, stops }: BikeRound) => ({
  bike,
  drops: stops.flatMap((stop) => (stop.kind === 'drop' ? [stop.order] : [])),
})

/** The longest common subsequence: what kept its place. */
function common(one: string[], other: string[]): number {
  let row = Array.from({ length: other.length + 1 }, () => 0)
  for (const a of one) {
    const next = [0]
    for (const [index, b] of other.entries())
      next.push(a === b ? (row[index] ?? 0) + 1 : Math.max(next[index] ?? 0, row[index + 1] ?? 0))
    row = next
  }
  return row.at(-1) ?? 0
}
