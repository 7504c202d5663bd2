import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi, openBrowser, withoutBrowser, type TestBrowser } from '#testing'
import type { Page } from 'playwright-core'
import { shiftOf } from '../plan/parts.ts'
import { planDay } from '../planning/plan-day.ts'
import { planOfDay } from '../plan/store.ts'
import { seededOrderId } from '../seeds/seeded-orders.ts'
import { shiftId } from '../seeds/seeded-shifts.ts'
import { seededHub as hub } from '../seeds/seeded-town.ts'
import type { OrderId } from '../ids.ts'

const beffroi = await openBeffroi({ at: '2026-06-02T05:30:00Z' })
after(() => beffroi.close())
const day = addDays(parisDay(beffroi.now()), 1)
const holder = async (id: OrderId) => shiftOf((await planOfDay(beffroi.db, hub.id, day))!.plan, id)

describe('An order carried to another bike', { skip: withoutBrowser }, () => {
  let browser: TestBrowser
  let page: Page
  const faults: string[] = []
  before(async () => {
    await planDay(beffroi.db, { hub, day, by: null, at: beffroi.now(), seconds: 1, iterations: 60 })
    const url = await beffroi.listen()
    browser = await openBrowser()
    page = await (await browser.desk({ baseURL: url })).newPage()
    page.on('console', (said) => said.type() === 'error' && faults.push(said.text()))
    await page.request.post('/demo/bruno', { headers: { origin: url }, maxRedirects: 0 })
  })
  after(() => browser.close())

  /** An order, and a lane that has room for it. */
  async function roomy(): Promise<{ id: OrderId; to: string }> {
    for (let n = 1; n <= 11; n++)
      for (const to of [1, 2, 3].map((one) => shiftId('tomorrow', one))) {
        const id = seededOrderId('tomorrow', n)
        const answer = await page.request.get(
          `/livraisons/jours/${day}/commandes/${id}/prix.json?tournee=${to}`,
        )
        if ((await answer.json()).ok) return { id, to }
      }
    throw new Error('no bike has room')
  }

  test('with a pointer shows its price above the lane, and moves once that is kept', async () => {
    const { id, to } = await roomy()
    // every lane of the day stands on it, whichever order is carried
    await page.setViewportSize({ width: 1280, height: 2400 })
    await page.goto(`/livraisons/jours/${day}`)
    // hover() waits until what it points at stands still: the page is alive, and its fonts have come.
    await page.locator(`[data-order]:has([href$="${id}"]) .grip`).hover()
    await page.mouse.down()
    const lane = (await page.locator(`[data-lane="${to}"]`).boundingBox())!
    await page.mouse.move(lane.x + lane.width / 2, lane.y + 30, { steps: 8 })
    await page.waitForFunction(() => /km|détour/.test(document.querySelector('output')?.textContent ?? ''))
    const before = await holder(id)
    await page.mouse.up()
    await page.locator('dialog[open]').waitFor()
    assert.match((await page.locator('dialog p').textContent()) ?? '', /km|détour/)
    assert.equal(await holder(id), before, 'nothing is kept before it is asked')
    await page.getByRole('button', { name: 'Garder ce changement' }).click()
    await page.getByRole('status').first().waitFor()
    assert.equal(await holder(id), to)
  })
  test('with the arrows asks the same, and gives the focus back when nothing is changed', async () => {
    const { id } = await roomy()
    await page.goto(`/livraisons/jours/${day}`)
    const before = await holder(id)
    await page.locator(`[data-order]:has([href$="${id}"]) .grip`).focus()
    await page.keyboard.press('ArrowRight')
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.press('Escape')
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'grip')
    assert.equal(await holder(id), before)
  })
  test('can be given away without a script, from its own page', async () => {
    const { id, to } = await roomy()
    const context = await browser.desk({ javaScriptEnabled: false, baseURL: new URL(page.url()).origin })
    const plain = await context.newPage()
    await plain.request.post('/demo/bruno', {
      headers: { origin: new URL(page.url()).origin },
      maxRedirects: 0,
    })
    await plain.goto(`/livraisons/jours/${day}/commandes/${id}`)
    await plain.locator(`form:has(input[value="${to}"]) button`).click()
    assert.equal(await holder(id), to)
    await context.close()
  })
  test('left no fault, in the page or behind it', () => {
    assert.deepEqual(faults, [])
    assert.deepEqual(beffroi.surprises, [])
  })
})
