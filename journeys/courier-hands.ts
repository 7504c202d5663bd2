import { cutNetwork } from '#testing'
import type { Page } from 'playwright-core'

const ROUND = '/livraisons/tournee'

/** Rides the whole round of the day with the network cut, then finds it again. @returns how many doors were served. */
export async function rideWholeRound(page: Page): Promise<number> {
  page.setDefaultTimeout(60_000)
  await page.goto(ROUND)
  await page.locator('[data-island="kept"]').waitFor()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await cutNetwork(page)
  await page.goto(ROUND)
  await page.locator('.stops .now a').click()
  await page.waitForLoadState('load')
  let doors = 0
  for (let stops = 0; stops < 120; stops++) {
    const { kind, here } = await stopOf(page)
    if (kind === 'drop') await handOver(page)
    else if (kind === 'pickup') await press(page, /Tout est là/)
    else await press(page, /Je pars|Je repars|Je prends ma pause|La tournée est finie/)
    if (kind === 'drop') doors++
    if (kind === 'home') break
    if ((await stopOf(page)).here === here) await goOn(page)
  }
  // seen first: a badge that is not there yet would be taken for one that is gone
  const waiting = page.locator('.bar .end .tag')
  await waiting.waitFor()
  await page.context().setOffline(false)
  await waiting.waitFor({ state: 'detached', timeout: 60_000 })
  return doors
}

/** Which stop this screen is about, and of what kind. */
const stopOf = (page: Page) =>
  page.locator('.tour').evaluate((tour: HTMLElement) => {
    const stops = tour.dataset['round']?.split(',').map((one) => one.split(' ')) ?? []
    const here = tour.dataset['here'] ?? ''
    return { here, kind: stops.find(([key]) => key === here)?.[2] ?? '' }
  })

/** Presses, and is on the next screen. */
async function press(page: Page, name: RegExp): Promise<void> {
  const button = page.getByRole('button', { name }).locator('visible=true').first()
  await button.waitFor({ timeout: 15_000 }).catch(async () => {
    throw new Error(`no button ${name} at ${page.url()}\n${await page.getByRole('main').innerText()}`)
  })
  await Promise.all([page.waitForEvent('load'), button.click()])
}

/** What was noted may stay on the screen (a cold box, a break): the next stop is one press further. */
async function goOn(page: Page): Promise<void> {
  const next = page.getByRole('link', { name: 'Arrêt suivant' }).locator('visible=true')
  await next.waitFor()
  await Promise.all([page.waitForEvent('load'), next.click()])
}

async function handOver(page: Page): Promise<void> {
  await page.locator('summary', { hasText: 'C’est livré' }).click()
  await press(page, /^Remis à/)
}
