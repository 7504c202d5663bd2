import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { axeFaults, openBeffroi, openBrowser, withoutBrowser, type TestBrowser } from '#testing'
import { movePlace, placesByIds } from '../place-store.ts'
import { metresFrom } from '../plane.ts'
import { seededPlaces } from '../seeds/seeded-town.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { db } = beffroi

const shop = seededPlaces[4]!
const start = shop.point!
const PLACE = `/livraisons/lieux/${shop.id}`
const HERE = `${PLACE}/point`
/** Where the shop stands now, from where it stood. */
async function movedBy(): Promise<number[]> {
  const [place] = await placesByIds(db, [shop.id])
  const { x_m, y_m } = metresFrom(start, place?.point ?? start)
  return [Math.round(x_m), Math.round(y_m)]
}

describe('On a phone, without a script,', { skip: withoutBrowser }, () => {
  let browser: TestBrowser
  let baseURL: string
  before(async () => {
    browser = await openBrowser()
    baseURL = await beffroi.listen()
  })
  after(() => browser?.close())

  test('a touch of the drawing, then a button, moves the point', async () => {
    const context = await browser.phone({ baseURL, javaScriptEnabled: false })
    await context.request.post('/demo/bruno', { headers: { origin: baseURL }, maxRedirects: 0 })
    const page = await context.newPage()
    await page.goto(HERE)
    const drawing = page.getByRole('button', { name: /touchez l’endroit juste/ })
    assert.deepEqual(
      [(await drawing.boundingBox())?.width, (await drawing.boundingBox())?.height],
      [320, 320],
    )
    await drawing.tap({ position: { x: 240, y: 100 } })
    await page.waitForURL(/lat=/)
    await page.getByRole('button', { name: 'Garder ce point' }).tap()
    await page.waitForURL(PLACE)
    assert.deepEqual(await movedBy(), [100, 75])
    await page.goto(`${HERE}/plan.svg`)
    assert.match(await page.content(), /^<svg[^>]*><path/, 'a browser reads the file')
    await context.close()
  })
  test('and with one, by keys alone, it goes a step north', async () => {
    await movePlace(db, shop.id, start)
    const context = await browser.phone({ baseURL })
    await context.request.post('/demo/bruno', { headers: { origin: baseURL }, maxRedirects: 0 })
    const page = await context.newPage()
    await page.goto(`${HERE}?large=160`)
    assert.deepEqual(await axeFaults(page), [])
    await page.getByRole('button', { name: '5 m au nord' }).press('Enter')
    await page.waitForURL(/lat=/)
    await page.getByRole('button', { name: 'Garder ce point' }).press('Enter')
    await page.waitForURL(PLACE)
    assert.deepEqual(await movedBy(), [0, 5])
    await context.close()
  })
})
