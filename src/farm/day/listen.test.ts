import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBeffroi, openBrowser, withoutBrowser, type TestBrowser } from '#testing'

const beffroi = await openBeffroi()
const baseURL = await beffroi.listen()
let browser: TestBrowser

before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})

/** The day of the farm on a telephone whose voice is as given. */
async function opened(voice: string): Promise<Page> {
  const context = await browser.phone({ baseURL })
  await context.addInitScript(voice)
  await context.request.post('/demo/yanis', { maxRedirects: 0, headers: { origin: baseURL } })
  const page = await context.newPage()
  await page.goto('/ferme')
  await page.locator('.field-work[data-shown]').waitFor()
  return page
}

// No telephone of the test speaks: what it would have said is written down.
const heard = `
  globalThis.heard = []
  globalThis.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text }
  }
  Object.defineProperty(globalThis, 'speechSynthesis', {
    value: {
      getVoices: () => [{ lang: 'fr-FR', localService: true }],
      speak: (one) => { globalThis.heard.push(one.text); globalThis.ends = () => one.dispatchEvent(new Event('end')) },
      cancel: () => globalThis.heard.push(''),
    },
  })`
const mute = `Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined })`

describe('A card of the work of the day', { skip: withoutBrowser }, () => {
  test('is read aloud by its own button, and by no more than one at a time', async () => {
    const page = await opened(heard)
    const first = page.locator('.chore .listen').first()
    const second = page.locator('.chore .listen').nth(1)
    await first.click()
    await second.click()
    assert.deepEqual(
      [await first.getAttribute('aria-pressed'), await second.getAttribute('aria-pressed')],
      ['false', 'true'],
    )
    await page.evaluate('ends()')
    const said = await page.evaluate('heard')
    assert.deepEqual(said, ['', 'Semer', '', 'Récolter', 'Fraises Gariguette, Planche 13'])
    await page.context().close()
  })
  test('has no such button where there is no voice, and the one action takes the room', async () => {
    const page = await opened(mute)
    const [, card] = await page.locator('.chore').all()
    assert.equal(await page.locator('.chore .listen').first().isVisible(), false)
    const wide = await card?.locator('.act-place').evaluate((one) => one.getBoundingClientRect().width)
    const whole = await card?.evaluate((one) => one.getBoundingClientRect().width)
    assert.ok(wide && whole && wide > whole - 8, `${wide} of ${whole}`)
    await page.context().close()
  })
})
