import type { PersonId } from '#people'
import { cut, FARM, inPage, lettersOn, open, type Device } from './device.ts'

/** What whoever holds this telephone now could read of the others: must be nothing. `own`: their id. */
export async function readByAnother(device: Device, own: PersonId): Promise<string[]> {
  const { page } = device
  const found: string[] = []
  await open(device, `${FARM}/envois`)
  await page
    .locator('[data-shown]')
    .waitFor({ timeout: 2000 })
    .catch(() => undefined)
  const theirs = (await lettersOn(device)).filter(({ owner }) => owner !== own)
  const words = await page.locator('main').innerText()
  for (const { says } of theirs) if (words.includes(says)) found.push(`what another did: ${says}`)
  found.push(...(await shelvesOfOthers(device, own)).map((one) => `pages of another: ${one}`))
  await cut(device, true)
  for (const path of [FARM, '/livraisons/tournee']) {
    if (!(await open(device, path))) continue
    const owner = await page
      .locator('main')
      .getAttribute('data-owner')
      .catch(() => null)
    if (owner !== null && owner !== own) found.push(`a page of another: ${path}`)
  }
  await cut(device, false)
  await open(device, FARM)
  return found
}

const PATIENCE_MS = 4000

/** What this page has not taken away of the pages kept for others, a moment after it came. */
async function shelvesOfOthers(device: Device, own: PersonId): Promise<string[]> {
  const end = performance.now() + PATIENCE_MS
  for (;;) {
    const left = await inPage(device, (page) => page.evaluate(shelvesBut, own))
    if (left.length === 0 || performance.now() > end) return left
    await new Promise((done) => setTimeout(done, 60))
  }
}

/** Runs in the page. */
const shelvesBut = async (own: string): Promise<string[]> =>
  (await caches.keys()).filter((name) => !name.endsWith(` ${own}`))
