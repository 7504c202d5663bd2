import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { cutNetwork, pageFaults, openBeffroi, openBrowser, withoutBrowser, type TestBrowser } from '#testing'
import { exampleRound } from '../seeds/courier-example.ts'
import { openRound, TOUR } from '../seeds/courier-on-phone.ts'

const beffroi = await openBeffroi()
const baseURL = await beffroi.listen()
const { doors, shops } = await exampleRound(beffroi.db, beffroi.now())
let browser: TestBrowser

before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})

async function openAll(page: Page): Promise<void> {
  for (const closed of await page.locator('main details').all())
    await closed.evaluate((one: HTMLDetailsElement) => (one.open = true))
}

describe('The screens of a courier, on a phone', { skip: withoutBrowser }, () => {
  test('keep to the rules with everything opened, and while something waits', async () => {
    const context = await browser.phone({ baseURL })
    const page = await openRound(context, baseURL)
    const found: Record<string, string[]> = {}
    const look = async (name: string) => {
      await openAll(page)
      found[name] = await pageFaults(page)
    }
    for (const at of ['depart', doors[0] ?? '', ...shops.map((one) => one.key)]) {
      await page.goto(`${TOUR}/${at}`)
      await look(at)
    }
    await cutNetwork(page)
    for (const { key } of shops.slice(0, 3)) {
      await page.goto(`${TOUR}/${key}`)
      const todo = page.getByRole('button', { name: 'Tout est là' })
      if (!(await todo.isVisible())) continue
      const moved = page.waitForEvent('load')
      await todo.click()
      await moved
      await page.goto(`${TOUR}/${key}`)
      await page.locator('.bar .end .tag').waitFor()
      await look(`${key} done`)
    }
    for (const at of ['', '/envois', '/colis', '/hors-ligne', '/nulle-part']) {
      await page.goto(`${TOUR}${at}`)
      await look(`offline ${at}`)
    }
    await context.close()
    for (const [name, said] of Object.entries(found)) assert.deepEqual(said, [], name)
    assert.ok(Object.keys(found).some((name) => name.endsWith('done')))
  })
})
