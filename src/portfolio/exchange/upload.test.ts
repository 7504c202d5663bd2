import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openBeffroi, openBrowser, withoutBrowser, type TestBrowser } from '#testing'

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

describe('A portfolio that is brought in', { skip: withoutBrowser }, () => {
  test('says how far it is, then that it is put away; cut, it stays there to be sent again', async (t) => {
    const beffroi = await openBeffroi()
    t.after(() => beffroi.close())
    const baseURL = await beffroi.listen()
    const context = await browser.phone({ baseURL })
    t.after(() => context.close())
    await context.request.post('/demo/aicha', { maxRedirects: 0, headers: { origin: baseURL } })
    const buffer = await (await context.request.get('/portfolio/emporter.zip')).body()
    const page = await context.newPage()
    await page.goto('/portfolio/emporter')
    const send = page.getByRole('button', { name: 'Apporter' })
    await page.locator('input[type="file"]').setInputFiles({
      name: 'portfolio.zip',
      mimeType: 'application/zip',
      buffer,
    })
    await page.route('**/portfolio/emporter', (route) => route.abort())
    await send.click()
    await page.getByText('Le réseau est coupé. Appuyez encore une fois.').waitFor()
    await page.unroute('**/portfolio/emporter')

    let go = () => {}
    const held = new Promise<void>((done) => (go = done))
    await page.route('**/portfolio/emporter', async (route) => (await held, route.continue()))
    await send.click()
    await page.getByText('Le fichier part').waitFor()
    assert.equal(await page.locator('form progress').isVisible(), true)
    go()
    await page.getByText(/0\spreuve ajoutée/).waitFor()
    await page.getByRole('link', { name: 'Emporter mon portfolio' }).waitFor()
    assert.deepEqual(beffroi.surprises, [])
  })
})
