import { existsSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { processorClock } from './cpu-of.ts'
import { benchBikeDays } from './planner/bike-days.ts'
import { benchShoppers } from './planner/shoppers.ts'
import { benchPart, parts } from './planner/routes.ts'

const text = { type: 'string' } as const

/**
 * The planner on published instances, one core, each plan judged by the independent checker.
 * `npm run bench planner ../shared/data/routing`; `--part li-lim|fleet|solomon|solomon-long|mtvrptwr|bikes|shoppers`, `--seconds S`,
 * `--seed N`, `--only R1` (names that begin so), `--cpu` (seconds of the processor, not of the wall: for a machine that others use).
 */
export async function bench(args: string[]): Promise<void> {
  const options = { part: text, seconds: text, seed: text, only: text, cpu: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [folder = '../shared/data/routing'] = positionals
  if (!existsSync(join(folder, 'BKS_pdptw.json'))) throw new Error(`${folder} holds no published instances`)
  const seed = Number(values.seed ?? 1)
  console.log(
    `one core, seed ${seed}, seconds of the ${values.cpu ? 'processor' : 'wall'}, load before: ${loadavg()[0]?.toFixed(1)}`,
  )
  const clock = values.cpu ? processorClock : () => performance.now()
  for (const part of parts) {
    if (values.part !== undefined && values.part !== part.name) continue
    benchPart(part, folder, {
      seed,
      seconds: Number(values.seconds ?? part.seconds),
      only: values.only ?? '',
      clock,
    })
  }
  if (values.part === undefined || values.part === 'bikes') benchBikeDays(folder, seed, clock)
  if (values.part === undefined || values.part === 'shoppers') benchShoppers(folder, seed, clock)
}
