import type { Locator, Page } from 'playwright-core'
import type { TestBrowser } from '#testing'
import { countBytes, HANDSHAKES_MS, newTelephone, slowDown } from '../first/measure-screen.ts'

/** What somebody takes, beside what their telephone takes: declared, not measured. */
const PRESS_S = 1
const WORDS_A_MINUTE = 180
const KEY_S = 0.5
/** A screen that is looked through, not read word by word. */
const SCREEN_S = 1
/** An SMS comes, is opened, and its digits are read. */
const SMS_S = 10
const SCREEN_PX = 640

/** Where the time went, in seconds; what was pressed, typed and read; what came, in bytes. */
export type Spent = {
  telephone: number
  person: number
  presses: number
  keys: number
  words: number
  bytes: number
}

/** Somebody with a telephone: what they do takes the time that it takes them, and their telephone. */
export type Hand = {
  page: Page
  open: (address: string) => Promise<void>
  /** `goes`: a page comes after it */
  press: (what: Locator, how?: { goes: boolean }) => Promise<void>
  type: (field: string, words: string) => Promise<void>
  /** all that the page says, but for what is folded */
  read: () => Promise<void>
  lookThrough: (what: Locator) => Promise<void>
  waitForSms: () => void
  spent: () => Spent
  close: () => Promise<void>
}

/** A hand on a telephone that has never come, `slower` times slower than this machine. Each page pays for a connection of its own: somebody who reads lets it go. */
export async function takeTelephone(browser: TestBrowser, baseURL: string, slower: number): Promise<Hand> {
  const context = await newTelephone(browser, baseURL)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const bytes = countBytes(devtools)
  await slowDown(devtools, slower)
  const spent: Omit<Spent, 'bytes'> = { telephone: 0, person: 0, presses: 0, keys: 0, words: 0 }
  const arrive = async (work: () => Promise<unknown>) => {
    const begun = performance.now()
    await work()
    await page.waitForLoadState('load', { timeout: 60_000 })
    spent.telephone += (performance.now() - begun + HANDSHAKES_MS) / 1000
  }
  return {
    page,
    open: (address) => arrive(() => page.goto(new URL(address, baseURL).pathname, { timeout: 60_000 })),
    press: async (what, { goes } = { goes: false }) => {
      spent.presses += 1
      spent.person += PRESS_S
      if (!goes) return what.click()
      await arrive(() => Promise.all([page.waitForEvent('load', { timeout: 60_000 }), what.click()]))
    },
    type: async (field, words) => {
      spent.keys += words.length
      spent.person += PRESS_S + words.length * KEY_S
      spent.presses += 1 // the field is touched first
      await page.locator(`main [name="${field}"]`).fill(words)
    },
    read: async () => {
      const said = await page.getByRole('main').innerText()
      const words = said.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
      spent.words += words
      spent.person += (words / WORDS_A_MINUTE) * 60
    },
    lookThrough: async (what) => {
      const height = (await what.boundingBox())?.height ?? 0
      spent.person += Math.ceil(height / SCREEN_PX) * SCREEN_S
    },
    waitForSms: () => {
      spent.person += SMS_S
    },
    spent: () => ({ ...spent, bytes: bytes() }),
    close: () => context.close(),
  }
}
