import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'

/** The Chromium of this machine; the one without windows first: pages are there in half of the time. */
export const program = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
].find((path) => path && existsSync(path))

/** For `describe(name, { skip })`: false when there is a Chromium here, else how to get one. */
export const withoutBrowser: string | false = program
  ? false
  : 'Il manque Chromium. Sur Debian ou Ubuntu : apt-get install chromium-headless-shell. Ou donnez son chemin : CHROMIUM=/chemin/de/chromium'

const args = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  // A page lives a second here: code made faster for the next minute, by other threads, costs more than it gives.
  '--js-flags=--no-opt --no-maglev',
]

/** A real browser for one test file. Each context is a new visitor, on the telephone or the desk of the look. */
export type TestBrowser = {
  browser: Browser
  /** 360 × 800, touched. */
  phone(options?: ContextWish): Promise<BrowserContext>
  /** 1280 × 900. */
  desk(options?: ContextWish): Promise<BrowserContext>
  close(): Promise<void>
}

type ContextWish = { javaScriptEnabled?: boolean; serviceWorkers?: 'block'; baseURL?: string }

/** A camera and a microphone that are not there, and say yes. */
const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

type BrowserWish = { films?: boolean }

/** Opens Chromium: `CHROMIUM`, else the system's; with a camera where something is filmed. @throws a French sentence that says how to get one. */
export async function openBrowser({ films = false }: BrowserWish = {}): Promise<TestBrowser> {
  if (!program) throw new Error(String(withoutBrowser))
  const browser = await chromium.launch({
    executablePath: program,
    args: films ? [...args, ...camera] : args,
  })
  const common = { locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce' } as const
  return {
    browser,
    phone: (options = {}) =>
      browser.newContext({ ...common, viewport: { width: 360, height: 800 }, hasTouch: true, ...options }),
    desk: (options = {}) =>
      browser.newContext({ ...common, viewport: { width: 1280, height: 900 }, ...options }),
    close: () => browser.close(),
  }
}
