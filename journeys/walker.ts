import assert from 'node:assert/strict'
import type { BrowserContext, Locator, Page } from 'playwright-core'

type Given = string | RegExp | readonly RegExp[]

/** Somebody at a browser who follows links and presses buttons: no address of their own, but those of letters and `/`. */
export type Walker = {
  page: Page
  open(address: string): Promise<void>
  follow(words: string | RegExp): Promise<void>
  /** Presses a button once the fields of its form are filled; a pattern chooses the option or the box so labelled. */
  send(button: string | RegExp, typed?: Record<string, Given>): Promise<void>
  reads(words: RegExp): Promise<void>
  /** How many links were followed and buttons pressed. */
  presses(): number
  /** How many bytes came, as they travelled. */
  bytes(): number
  /** What was typed, field by field; choices and boxes are not. */
  typed(): readonly { field: string; words: string }[]
}

/** Walks in a new page: one that fails on our side, or that is wider than its screen, fails the journey. */
export async function walkIn(context: BrowserContext): Promise<Walker> {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const faults: string[] = []
  const typed: { field: string; words: string }[] = []
  let presses = 0
  let bytes = 0
  const network = await context.newCDPSession(page)
  await network.send('Network.enable')
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('response', (answer) => answer.status() >= 500 && faults.push(`${answer.status()} ${answer.url()}`))
  const arrive = async () => {
    await page.waitForLoadState('load')
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    assert.ok(wider <= 0, `${page.url()} is ${wider} px too wide`)
    assert.deepEqual(faults, [], page.url())
  }
  const press = async (found: Locator, missing: string) => {
    presses += 1
    await found.click().catch(async () => assert.fail(`${missing} at ${page.url()}\n${await said(page)}`))
    await arrive()
  }
  return {
    page,
    open: async (address) => {
      const { pathname, search } = new URL(address, 'http://here')
      await page.goto(pathname + search)
      await arrive()
    },
    follow: async (words) => {
      const links = page.locator('a').filter({ hasText: whole(words) })
      const shown = links.filter({ visible: true }).first()
      const folded = page
        .locator('header details:not([open])')
        .filter({ has: links })
        .filter({ visible: true })
      if ((await shown.count()) === 0 && (await folded.count()) > 0) {
        presses += 1
        await folded.first().locator('summary').click()
      }
      return press(shown, `no link ${words}`)
    },
    send: async (button, given = {}) => {
      const names = Object.keys(given)
      const pressed = page.locator('button:visible').filter({ hasText: whole(button) })
      let forms = page.locator('form').filter({ has: pressed })
      for (const name of names) forms = forms.filter({ has: page.locator(`[name="${name}"]`) })
      const form = forms.first()
      for (const [name, value] of Object.entries(given))
        if (await fill(form, name, value)) typed.push({ field: name, words: String(value) })
      await press(form.locator(pressed).first(), `no button ${button} with ${names.join()}`)
    },
    reads: async (words) => assert.match(await said(page), words, page.url()),
    presses: () => presses,
    bytes: () => bytes,
    typed: () => typed,
  }
}

const said = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replaceAll(/[\s\u00A0\u202F]+/g, ' ')

/** These words and no other, however their spaces are typed. */
function whole(words: string | RegExp): RegExp {
  if (words instanceof RegExp) return words
  const escaped = words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`^\\s*${escaped.replaceAll(/\s+/g, '\\s+')}\\s*$`)
}

/** True when it was typed rather than chosen. */
async function fill(form: Locator, name: string, given: Given): Promise<boolean> {
  const field = form.locator(`[name="${name}"]:not([type=hidden])`)
  if (
    typeof given === 'string' &&
    !/^(radio|checkbox)$/.test((await field.first().getAttribute('type')) ?? '')
  ) {
    await field.first().fill(given)
    return true
  }
  for (const words of [given].flat()) {
    if ((await field.first().evaluate((one) => one.tagName)) === 'SELECT') {
      const option = field
        .first()
        .locator('option')
        .filter({ hasText: whole(words) })
        .first()
      await field.first().selectOption((await option.getAttribute('value')) ?? '')
    } else if (typeof words === 'string') await form.locator(`[name="${name}"][value="${words}"]`).check()
    else {
      const box = form.page().locator(`[name="${name}"]`)
      await form.locator('label').filter({ has: box, hasText: words }).first().click()
    }
  }
  return false
}
