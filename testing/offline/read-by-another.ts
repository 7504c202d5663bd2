import type { PersonId } from '#people'
import { cut, FARM, inPage, lettersOn, open, type Device } from './device.ts'

/** What whoever holds this telephone now could read of the others: must be nothing. `own`: their id. */
export async function readByAnother(device: Device, own: PersonId): Promise<string[]> {
  const { page } = device
  const found: string[] = []
  const shelves = await inPage(device, (on) => on.evaluate(() => caches.keys()))
  for (const shelf of shelves) if (!shelf.endsWith(` ${own}`)) found.push(`a shelf of another: ${shelf}`)
  await open(device, `${FARM}/envois`)
  await page
    .locator('[data-shown]')
    .waitFor({ timeout: 2000 })
    .catch(() => undefined)
  const theirs = (await lettersOn(device)).filter(({ owner }) => owner !== own)
  const words = await page.locator('main').innerText()
  for (const { says } of theirs) if (words.includes(says)) found.push(`what another did: ${says}`)
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
