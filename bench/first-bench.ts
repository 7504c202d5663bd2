import { rmSync } from 'node:fs'
import { loadavg } from 'node:os'
import { openBrowser, type TestBrowser } from '#testing'
import { HANDSHAKES_MS, measureScreen, type Screen } from './first/measure-screen.ts'
import { pages, type FirstPage } from './first/pages.ts'
import { useFontsOf } from './first/phone-fonts.ts'
import { openBenchServer } from './records/bench-server.ts'

const BAR_MS = 2_500
const BAR_CLS = 0.05
const ROUNDS = 5
const SLOWER = 6

/**
 * What somebody waits for on a slow telephone, and by how much it then moves: 400 kbit/s, 400 ms there and back, a processor six times
 * slower, 360 × 640, nothing known yet. `npm run bench first`: bars 2.5 s and 0.05. `--only /marche`, `--rounds 9`, `--slower 1` (the line alone), `--fonts FOLDER` (the font of
 * the telephone, which no server has: Roboto as .ttf), `CHROMIUM=` for another engine.
 *
 * The browser itself slows each answer (DevTools: latency by request, throughput for all of them), which is what HTTP/2 makes of one connection.
 * It opens that connection for nothing, so three times there and back (name, TCP, TLS) are added to what it measured.
 */
export async function bench(args: string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const rounds = Number(option('--rounds')) || ROUNDS
  const slower = Number(option('--slower')) || SLOWER
  const fonts = option('--fonts')
  const forget = fonts ? useFontsOf(fonts) : undefined
  const server = await openBenchServer()
  const browser = await openBrowser()
  try {
    console.log(`${browser.browser.version()}, load of the machine before: ${loadavg()[0]?.toFixed(1)}`)
    let over = 0
    for (const one of pages.filter(({ path }) => path.startsWith(option('--only') ?? '/'))) {
      const found = await measure(browser, server.url, one, { rounds, slower })
      const held = found.largest_ms <= BAR_MS && found.shift <= BAR_CLS
      over += held ? 0 : 1
      console.log(`${held ? 'ok  ' : 'OVER'} ${told(found)}  ${one.path}${one.as ? ` (${one.as})` : ''}`)
    }
    console.log(
      over === 0
        ? 'every page within its bars'
        : `${over} pages over ${BAR_MS / 1000} s or ${BAR_CLS} of shift`,
    )
  } finally {
    await browser.close()
    await server.stop()
    server.remove()
    if (forget) rmSync(forget, { recursive: true })
  }
}

/** The least of the times, since what others do on the machine only adds to it; the most of what moved. */
async function measure(
  browser: TestBrowser,
  url: string,
  one: FirstPage,
  { rounds, slower }: { rounds: number; slower: number },
): Promise<Screen> {
  const found: Screen[] = []
  for (let n = 0; n < rounds; n++) found.push(await measureScreen(browser, url, one, slower))
  const all = (what: keyof Screen) => found.map((screen) => screen[what])
  return {
    first_ms: Math.min(...all('first_ms')) + HANDSHAKES_MS,
    largest_ms: Math.min(...all('largest_ms')) + HANDSHAKES_MS,
    shift: Math.max(...all('shift')),
    bytes: Math.max(...all('bytes')),
  }
}

const seconds = (ms: number) => (ms / 1000).toFixed(2)

const told = ({ first_ms, largest_ms, shift, bytes }: Screen) =>
  `first ${seconds(first_ms)} s  whole ${seconds(largest_ms)} s  shift ${shift.toFixed(3)}  ${(bytes / 1000).toFixed(1).padStart(5)} kB`
