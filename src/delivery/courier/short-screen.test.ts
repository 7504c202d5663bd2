import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { openBeffroi, openBrowser, withoutBrowser, type Beffroi, type TestBrowser } from '#testing'
import { openPhone, toNext, TOUR } from '../seeds/courier-on-phone.ts'
import { openSummary, press } from '../seeds/phone-press.ts'

let beffroi: Beffroi
let browser: TestBrowser
let page: Page

const boxOf = async (one: Locator) => (await one.boundingBox()) ?? assert.fail(`${String(one)} is not shown`)
const shown = (one: Locator) => one.locator('visible=true').first()
const next = () => shown(page.getByRole('link', { name: 'Arrêt suivant' }))

async function isAboveTheDock(one: Locator): Promise<void> {
  await one.waitFor()
  const { y, height } = await boxOf(one)
  const dock = await boxOf(page.locator('.dock'))
  assert.ok(y > 0 && y + height <= dock.y, `ends at ${y + height}, the dock begins at ${dock.y}`)
}

/** The doors of the round that are to be served. */
const doorsOf = async () =>
  page.locator('.tour').evaluate((tour: HTMLElement) =>
    (tour.dataset['round'] ?? '').split(',').flatMap((one) => {
      const [key = '', state, kind] = one.split(' ')
      return kind === 'drop' && state === 'todo' ? [key] : []
    }),
  )

describe('On a telephone of 360 × 640, a courier', { skip: withoutBrowser }, () => {
  before(async () => {
    beffroi = await openBeffroi()
    browser = await openBrowser()
    const opened = await openPhone(beffroi, browser)
    page = opened.page
    await page.setViewportSize({ width: 360, height: 640 })
  })
  after(async () => {
    await browser.close()
    assert.deepEqual(beffroi.surprises, [])
    await beffroi.close()
  })

  test('sees the way on once the depot is left', async () => {
    await toNext(page)
    await press(page, /Je pars/)
    await page.goto(`${TOUR}/depart`)
    await isAboveTheDock(next())
  })
  test('sees the way on once a shop gave its goods, above the temperature of their box', async () => {
    await toNext(page)
    await press(page, /Tout est là/)
    await shown(page.getByRole('button', { name: 'Noter' })).waitFor()
    await isAboveTheDock(next())
  })
  test('sees to whom it is given, at each door, while the last press can be taken back', async () => {
    const doors = await doorsOf()
    assert.ok(doors.length > 5)
    for (const door of doors) {
      await page.goto(`${TOUR}/${door}`)
      await page.locator('.last').getByRole('button', { name: 'Annuler' }).waitFor()
      await openSummary(page, 'C’est livré')
      await isAboveTheDock(shown(page.getByRole('button', { name: /^Remis à/ })))
    }
  })
})
