import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { press, openSummary } from './phone-press.ts'

/** Gives it to the person named: two taps. */
export async function byName(page: Page): Promise<void> {
  await openSummary(page, 'C’est livré')
  await press(page, /^Remis à/)
}

/** Has it signed with a finger. */
export async function bySignature(page: Page): Promise<void> {
  await openSummary(page, 'C’est livré')
  await openSummary(page, 'Faire signer')
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
  await choosePicture(page, '[capture]')
  await press(page, /Garder la photo/)
}

/** Gives a picture of it that the telephone has already. */
export async function byGallery(page: Page): Promise<void> {
  await choosePicture(page, ':not([capture])')
  await press(page, /Garder la photo/)
}

export async function choosePicture(page: Page, from: '[capture]' | ':not([capture])'): Promise<void> {
  await openSummary(page, 'C’est livré')
  await openSummary(page, 'Prendre une photo')
  const file = { name: 'porte.jpg', mimeType: 'image/jpeg', buffer: await picture }
  await page.locator(`input[type="file"]${from}`).setInputFiles(file)
}
