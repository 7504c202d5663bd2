import assert from 'node:assert/strict'
import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import type { Database } from '#platform/db'
import { exampleRound } from './courier-example.ts'

// What a courier does with a telephone in hand, for tests in a real browser.

export const TOUR = '/livraisons/tournee'

/** Yanis opens his round on a telephone while there is a network. */
export async function openRound(context: BrowserContext, baseURL: string): Promise<Page> {
  const headers = { origin: baseURL }
  await context.request.post('/demo/yanis', { maxRedirects: 0, headers })
  const page = await context.newPage()
  await page.goto(TOUR)
  await page.locator('[data-island="kept"]').waitFor()
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  return page
}

/** The script has put right what this telephone knows and the page did not. */
const shown = (page: Page) => page.locator('.tour[data-shown]').waitFor()

/** How many things wait on this telephone. */
export async function waitsOn(page: Page): Promise<number> {
  await shown(page)
  return Number((await page.locator('.bar .end .tag').innerText()).split(/\s/)[0])
}

/** Waits until nothing waits any more. */
export async function allSent(page: Page): Promise<void> {
  await shown(page)
  await page.locator('.bar .end .tag').waitFor({ state: 'detached', timeout: 30_000 })
}

/** Presses, and is on the next screen. */
export async function press(page: Page, name: RegExp): Promise<void> {
  const moved = page.waitForEvent('load')
  await page.getByRole('button', { name }).locator('visible=true').first().click()
  await moved
  await shown(page)
}

const open = (page: Page, words: string) => page.locator('summary', { hasText: words }).click()

/** Does the stop of this screen, as its kind asks; gives what was done. */
export async function doStop(page: Page, prove: (page: Page) => Promise<void>): Promise<string> {
  const kind = await kindOf(page)
  if (kind === 'drop') await prove(page)
  else if (kind === 'pickup') await collect(page)
  else await press(page, /Je pars|Je repars|Je prends ma pause|La tournée est finie/)
  return kind
}

const kindOf = (page: Page) =>
  page.locator('.tour').evaluate((tour: HTMLElement) => {
    const stops = tour.dataset['round']?.split(',').map((one) => one.split(' ')) ?? []
    return stops.find(([key]) => key === tour.dataset['here'])?.[2] ?? ''
  })

async function collect(page: Page): Promise<void> {
  await press(page, /Tout est là/)
  const next = page.getByRole('link', { name: 'Arrêt suivant' }).locator('visible=true')
  if (await next.isVisible()) {
    const moved = page.waitForEvent('load')
    await next.click()
    await moved
    await shown(page)
  }
}

/** Gives it to the person named: two taps. */
export async function byName(page: Page): Promise<void> {
  await open(page, 'C’est livré')
  await press(page, /^Remis à/)
}

/** Has it signed with a finger. */
export async function bySignature(page: Page): Promise<void> {
  await open(page, 'C’est livré')
  await open(page, 'Faire signer')
  const pad = page.locator('.signature canvas')
  await pad.waitFor()
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  assert.ok(box)
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 90, box.y + 60, { steps: 5 })
  await page.mouse.up()
  await press(page, /Garder la signature/)
}

const picture = sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#86311f' } })
  .jpeg({ quality: 100 })
  .toBuffer()

/** Takes a picture of it. */
export async function byPicture(page: Page): Promise<void> {
  await open(page, 'C’est livré')
  await open(page, 'Prendre une photo')
  const file = { name: 'porte.jpg', mimeType: 'image/jpeg', buffer: await picture }
  await page.locator('input[type="file"]').setInputFiles(file)
  await press(page, /Garder la photo/)
}

/** Opens the round, then its next stop. */
export async function toNext(page: Page): Promise<void> {
  await page.goto(TOUR)
  await shown(page)
  await page.locator('.stops .now a').click()
  await page.locator('.tour[data-here][data-shown]').waitFor()
}

type Kept = { state: string; fields: unknown[]; owner: string }

/** The letters on this device, whoever wrote them. */
export const lettersOn = (page: Page): Promise<Kept[]> =>
  page.evaluate(
    () =>
      new Promise<Kept[]>((done) => {
        const opening = indexedDB.open('beffroi-envois')
        opening.addEventListener('success', () => {
          const asked = opening.result.transaction('letters').objectStore('letters').getAll()
          asked.addEventListener('success', () => done(asked.result))
        })
      }),
  )

type Opening = {
  db: Database
  now: () => Date
  listen: () => Promise<string>
}
type Phones = { phone: (options: { baseURL: string }) => Promise<BrowserContext> }

export type OpenPhone = { context: BrowserContext; page: Page; doors: string[]; url: string }

/** A telephone on which Yanis opened his round while there was a network. */
export async function openPhone(beffroi: Opening, browser: Phones): Promise<OpenPhone> {
  const { doors } = await exampleRound(beffroi.db, beffroi.now())
  const url = await beffroi.listen()
  const context = await browser.phone({ baseURL: url })
  return { context, page: await openRound(context, url), doors, url }
}

/** Delivered without network: what was done waits on the telephone. */
export async function deliverAlone(
  { context, page }: Pick<OpenPhone, 'context' | 'page'>,
  door: string,
  prove = byName,
): Promise<void> {
  await context.setOffline(true)
  await page.goto(`${TOUR}/${door}`)
  await prove(page)
  await page.locator('.bar .end .tag').waitFor()
}

/** All the text of the pages that this device keeps, for anybody. */
export const textKept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const texts: (string | undefined)[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const one of await cache.keys()) texts.push(await (await cache.match(one))?.text())
    }
    return texts.join('')
  })
