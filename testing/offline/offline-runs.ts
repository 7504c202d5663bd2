import type { TestBrowser } from '../browser.ts'
import { drawFrom } from '../draw.ts'
import { openBeffroi } from '../open-beffroi.ts'
import { takeDevice } from './device.ts'
import { openFront } from './front.ts'
import { nothingYet, oneRun, type Outcome } from './one-run.ts'
import type { Scene } from './steps.ts'

/** Runs that share a territory and two telephones: what one left behind is there for the next. */
const IN_A_ROW = 8

export type Ran = Outcome & { seed: number }

/** `runs` random runs from `seed`; `tell` hears each as it ends; the runs that one which breaks drags along are not heard of. */
export async function offlineRuns(
  browser: TestBrowser,
  { seed, runs }: { seed: number; runs: number },
  tell: (ran: Ran) => void,
): Promise<void> {
  for (let first = 0; first < runs; first += IN_A_ROW)
    await inARow(browser, { seed: seed + first, runs: Math.min(IN_A_ROW, runs - first) }, tell).catch(
      (cause: unknown) => tell({ ...nothingYet(), broken: [String(cause)], seed: seed + first }),
    )
}

async function inARow(
  browser: TestBrowser,
  { seed, runs }: { seed: number; runs: number },
  tell: (ran: Ran) => void,
): Promise<void> {
  const beffroi = await openBeffroi()
  const front = await openFront(await beffroi.listen())
  beffroi.ground.site.url = front.url
  let grams = 100
  const scene: Scene = { front, devices: [], presses: [], draw: drawFrom(seed), freshGrams: () => ++grams }
  try {
    scene.devices.push(await takeDevice(browser, { name: 'A', who: 'yanis', url: front.url }))
    scene.devices.push(await takeDevice(browser, { name: 'B', who: 'bruno', url: front.url }))
    for (let run = 0; run < runs; run++) {
      scene.draw = drawFrom((seed + run) * 2_654_435_761)
      tell({ ...(await oneRun(beffroi, scene)), seed: seed + run })
    }
  } finally {
    for (const { context } of scene.devices) await context.close()
    await front.close()
    await beffroi.close()
  }
}
