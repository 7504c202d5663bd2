import assert from 'node:assert/strict'
import type { BrowserContext, Page } from 'playwright-core'
import type { CastId } from '#people'
import type { Beffroi, TestBrowser } from '#testing'

/** What somebody does on a page, said as they would say it. */
export type Hands = {
  page: Page
  go(path: string): Promise<void>
  /** Fills fields by the name they have in the form: a text, a list, or a box. */
  write(fields: Record<string, string>): Promise<void>
  press(button: string | RegExp): Promise<void>
  follow(link: string | RegExp): Promise<void>
  reads(words: RegExp): Promise<void>
}

/** Hands on a new page; a page that answers 500 or says something in the console fails the journey. */
export async function takePage(context: BrowserContext): Promise<Hands> {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const faults: string[] = []
  page.on(
    'console',
    (message) => message.type() === 'error' && !/404|422/.test(message.text()) && faults.push(message.text()),
  )
  page.on('response', (answer) => answer.status() >= 500 && faults.push(`${answer.status()} ${answer.url()}`))
  const sound = () => assert.deepEqual(faults, [], page.url())
  return {
    page,
    go: async (path) => {
      await page.goto(path)
      sound()
    },
    write: async (fields) => {
      for (const [name, value] of Object.entries(fields)) await fillOne(page, name, value)
    },
    press: async (button) => {
      const main = page.getByRole('main').getByRole('button', { name: button, exact: true }).first()
      await main.click().catch(async () => assert.fail(await whatIsThere(page, `no button ${button}`)))
      await page.waitForLoadState()
      sound()
    },
    follow: async (link) => {
      const found = page.locator('header, main').getByRole('link', { name: link }).first()
      await found.click().catch(async () => assert.fail(await whatIsThere(page, `no link ${link}`)))
      await page.waitForLoadState()
      sound()
    },
    reads: async (words) => {
      const text = (await page.getByRole('main').innerText()).replaceAll(/[\s\u00A0]+/g, ' ')
      assert.match(text, words, page.url())
    },
  }
}

/** Somebody of the cast in front of a telephone, or of a desk. */
export async function seat(
  browser: TestBrowser,
  baseURL: string,
  id: CastId,
  at: 'phone' | 'desk',
): Promise<Hands> {
  const context = await browser[at]({ baseURL })
  await context.request.post(`/demo/${id}`, { headers: { origin: baseURL }, maxRedirects: 0 })
  return takePage(context)
}

/** What a person would have seen instead: the page itself says why a step failed. */
const whatIsThere = async (page: Page, missing: string) =>
  `${missing} at ${page.url()}\n${await page.getByRole('main').innerText()}`

async function fillOne(page: Page, name: string, value: string): Promise<void> {
  const control = page.locator(`main [name="${name}"]:not([type=hidden])`)
  const first = control.first()
  const kind = await first.evaluate((element) => `${element.tagName} ${element.getAttribute('type')}`)
  if (kind.startsWith('SELECT')) await first.selectOption({ label: value })
  else if (/radio|checkbox/.test(kind)) await page.locator(`main [name="${name}"][value="${value}"]`).check()
  else await first.fill(value)
}

/** Signs in with the code of the last letter to this address. `mail` is where the letters of this Beffroi were carried. */
export async function signIn(
  hands: Hands,
  beffroi: Beffroi,
  mail: { recipient: string; body: string }[],
  email: string,
): Promise<void> {
  await hands.go('/connexion')
  await hands.write({ login: email })
  await hands.press('Recevoir un code')
  await beffroi.settle()
  const letter = mail.findLast((one) => one.recipient === email && /code/.test(one.body))
  const code = /(\d{3})\s(\d{3})/.exec(letter?.body ?? '')
  assert.ok(code, `no code came to ${email}`)
  await hands.write({ code: `${code[1]}${code[2]}` })
  await hands.press('Entrer')
}
