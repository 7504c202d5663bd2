import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import type { CastId } from '#people'
import type { TestBrowser } from '../browser.ts'
import { lettersOn as lettersIn, type OnDevice } from '../letters-on.ts'

/** A telephone in somebody's hand, and what they can do to it. The farm is where they press. */
export type Device = {
  name: string
  /** Whoever is signed in on it. */
  who: CastId
  page: Page
  context: BrowserContext
  devtools: CDPSession
  isCut: boolean
  isFull: boolean
  url: string
}

export const FARM = '/ferme'
const SHORT_MS = 8_000
const LONG_MS = 60_000

/** A telephone on which `who` opened the day of the farm while there was a network. */
export async function takeDevice(
  browser: TestBrowser,
  { name, who, url }: Pick<Device, 'name' | 'who' | 'url'>,
): Promise<Device> {
  const context = await browser.phone({ baseURL: url })
  context.setDefaultTimeout(SHORT_MS)
  await context.addInitScript(refuseWhenFull)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const device: Device = { name, who, page, context, devtools, isCut: false, isFull: false, url }
  await enter(device, who)
  await page.locator('[data-island="kept"]:not([hidden])').waitFor({ timeout: LONG_MS })
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: LONG_MS })
  return device
}

/** Somebody comes in, without the one before having left, and opens the farm. */
export async function enter(device: Device, who: CastId): Promise<void> {
  const headers = { origin: device.url }
  await device.context.request.post(`/demo/${who}`, { maxRedirects: 0, headers })
  device.who = who
  await open(device, FARM)
}

/** Opens a page of the farm, by the network or from what is kept. False when nothing came. */
export async function open({ page }: Device, path: string): Promise<boolean> {
  const go = () => page.goto(path, { waitUntil: 'commit' }).catch(() => undefined)
  const came = (await go()) ?? (await go()) // the page before may have been on its way to another one
  if (!came) return false
  return page
    .locator('[data-shown], .wall, h1')
    .first()
    .waitFor()
    .then(() => true)
}

/** Another tab; the one before stays as it is, behind. */
export async function openTab(device: Device): Promise<void> {
  const pages = device.context.pages()
  if (pages.length > 2) await pages[0]?.close()
  device.page = await device.context.newPage()
  device.devtools = await device.context.newCDPSession(device.page)
  await open(device, FARM)
}

/** The network of this telephone, as it knows it. */
export async function cut(device: Device, isCut: boolean): Promise<void> {
  device.isCut = isCut
  await device.context.setOffline(isCut)
}

/** The storage of this telephone has no place left, or has it again. False when it cannot be said here. */
export async function fill(device: Device, isFull: boolean): Promise<boolean> {
  if (!device.page.url().startsWith(device.url)) return false
  device.isFull = isFull
  const wish = isFull ? { quotaSize: 1 } : {} // Chromium refuses pages by it, and letters only past a few megabytes
  await device.devtools.send('Storage.overrideQuotaForOrigin', { origin: device.url, ...wish })
  const said = isFull ? 'oui' : ''
  await inPage(device, (page) => page.evaluate((full) => localStorage.setItem('essai-plein', full), said))
  return true
}

/** Runs in each page: nothing is written any more where a run says that no place is left. */
function refuseWhenFull(): void {
  const put = Reflect.get(IDBObjectStore.prototype, 'put')
  IDBObjectStore.prototype.put = function (...given) {
    const asked = Reflect.apply(put, this, given)
    if (localStorage.getItem('essai-plein')) this.transaction.abort()
    return asked
  }
}

/** The system takes back the files it had at hand; or the pages kept too, never what was written. */
export async function clearCaches(device: Device, andPages: boolean): Promise<void> {
  await device.devtools.send('Network.clearBrowserCache')
  if (!andPages) return
  const storageTypes = 'cache_storage,service_workers'
  await device.devtools.send('Storage.clearDataForOrigin', { origin: device.url, storageTypes })
}

/** The letters on this device, whoever wrote them; none where nothing was ever kept. */
export const lettersOn = (device: Device): Promise<OnDevice[]> => inPage(device, lettersIn)

/** What is found in the page of this device; a page that goes is asked again. */
export async function inPage<T>({ page, url }: Device, find: (page: Page) => Promise<T>): Promise<T> {
  for (let asked = 0; ; asked++) {
    const found = page.url().startsWith(url)
      ? await find(page).then((value) => ({ value }), String)
      : page.url()
    if (typeof found !== 'string') return found.value
    if (asked > 40) throw new Error(found)
    await new Promise((done) => setTimeout(done, 50))
  }
}
