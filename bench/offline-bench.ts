import { globalSetup, globalTeardown, offlineRuns, openBrowser, type Ran } from '#testing'

const LANES = 2

/**
 * Random days of two telephones and three persons at the farm: cut, repeated, in another order, two tabs, the clock wrong by a day, storage
 * full, caches cleared, a new version, another person. Bars: nothing lost, doubled, or read by another. `npm run bench offline -- --runs
 * 1000 --seed 1`; a run that fails says its seed, and what happened step by step.
 */
export async function bench(args: string[]): Promise<void> {
  const option = (name: string, usual: number) => Number(args[args.indexOf(name) + 1] ?? usual) || usual
  const [runs, seed] = [option('--runs', 1000), option('--seed', 1)]
  await globalSetup()
  const all: Ran[] = []
  const each = Math.ceil(runs / LANES)
  await Promise.all(
    Array.from({ length: LANES }, async (_, lane) => {
      const browser = await openBrowser()
      const some = Math.min(each, runs - lane * each)
      await offlineRuns(browser, { seed: seed + lane * each, runs: some }, (ran) => {
        all.push(ran)
        tellFault(ran)
        if (all.length % 20 === 0) console.log(table(all))
      })
      await browser.close()
    }),
  )
  await globalTeardown()
  console.log(table(all))
  if (all.some((one) => faultsOf(one).length > 0)) process.exitCode = 1
}

const faultsOf = ({ lost, doubled, read, refused, broken }: Ran) => [
  ...lost.map((one) => `lost ${one}`),
  ...doubled.map((one) => `doubled ${one}`),
  ...read.map((one) => `read by another: ${one}`),
  ...refused.map((one) => `refused ${one}`),
  ...broken.map((one) => `broken: ${one}`),
]

function tellFault(ran: Ran): void {
  const faults = faultsOf(ran)
  if (faults.length > 0) console.log([`seed ${ran.seed}: ${faults.join('; ')}`, ...ran.log].join('\n  '))
}

function table(all: readonly Ran[]): string {
  const sum = (count: (one: Ran) => number) => all.reduce((total, one) => total + count(one), 0)
  return [
    `${all.length} runs, ${sum(({ log }) => log.length)} things that happened, ${sum(({ pressed }) => pressed)} presses said to be kept`,
    `lost ${sum(({ lost }) => lost.length)}`,
    `doubled ${sum(({ doubled }) => doubled.length)}`,
    `read by another ${sum(({ read }) => read.length)}`,
    `refused ${sum(({ refused }) => refused.length)}`,
    `broken ${sum(({ broken }) => broken.length)}`,
  ].join(' | ')
}
