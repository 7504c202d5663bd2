import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { simulateShoppers } from '#delivery'
import { joinEmbedded, openDatabase } from '#platform/db'
import { processorClock } from './cpu-of.ts'
import { openBenchServer } from './records/bench-server.ts'
import { percentile } from './percentile.ts'

const TARGET_MS = 50
const text = { type: 'string' } as const

/**
 * Shoppers who ask for slots by the door that the market knocks on, on a real database: milliseconds a slot, beside the planner alone
 * in the same run; then every day is judged by the independent checker. `npm run bench delivery -- --shoppers 1000 --seed 1`; `--at-once 4`
 * (they then wait for each other), `--cpu` (milliseconds of the processor, for a machine that others use).
 */
export async function bench(args: string[]): Promise<void> {
  const options = {
    shoppers: { ...text, default: '1000' },
    seed: { ...text, default: '1' },
    'at-once': { ...text, default: '1' },
    cpu: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ args, options })
  const server = await openBenchServer()
  const address = await joinEmbedded({ dir: `${server.dir}/postgres` })
  const db = openDatabase(address ?? '')
  try {
    console.log(
      `milliseconds of the ${values.cpu ? 'processor' : 'wall'}, load of the machine before: ${(loadavg()[0] ?? 0).toFixed(1)}`,
    )
    const shoppers = Number(values.shoppers)
    const clock = values.cpu ? processorClock : () => performance.now()
    const [seed, atOnce] = [Number(values.seed), Number(values['at-once'])]
    const met = await simulateShoppers(db, { shoppers, atOnce, seed, now: new Date(), clock })
    console.log(
      `floor: ${part(met.floor_ms, 0.5)} ms a slot (p50), ${part(met.floor_ms, 0.95)} ms (p95), the planner alone`,
    )
    console.log(
      `slots: ${met.slots} answered to ${shoppers} shoppers, ${part(met.offer_ms, 0.5)} ms each (p50), ${part(met.offer_ms, 0.95)} ms (p95, target ${TARGET_MS})`,
    )
    console.log(`holding one: ${part(met.hold_ms, 0.5)} ms (p50), ${part(met.hold_ms, 0.95)} ms (p95)`)
    console.log(`kept: ${met.kept} orders; ${met.beaten} times somebody else was first`)
    const reasons = Object.entries(met.why).toSorted(([, a], [, b]) => b - a)
    console.log(`refused slots: ${reasons.map(([limit, times]) => `${limit} ${times}`).join(' · ')}`)
    console.log(
      met.misses.length === 0 ? 'no promise broken' : `BROKEN:\n  ${met.misses.slice(0, 20).join('\n  ')}`,
    )
  } finally {
    await db.close()
    await server.stop()
    server.remove()
  }
}

const part = (list: number[], share: number): string => percentile(list, share).toFixed(1)
