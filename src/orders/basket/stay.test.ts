import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBeffroi, openBrowser, withoutBrowser, type Beffroi, type TestBrowser } from '#testing'

describe('Somebody who adds what is far down the page', { skip: withoutBrowser, timeout: 120_000 }, () => {
  let beffroi: Beffroi
  let browser: TestBrowser
  let url = ''
  before(async () => {
    beffroi = await openBeffroi()
    browser = await openBrowser()
    url = await beffroi.listen()
    beffroi.ground.site.url = url
  })
  after(async () => {
    await browser.close()
    assert.deepEqual(beffroi.surprises, [])
    await beffroi.close()
  })

  const cards = (page: Page) => page.locator('article.good')
  const topOf = async (page: Page, n: number) => (await cards(page).nth(n).boundingBox())?.y ?? -1
  const open = async (javaScriptEnabled: boolean) => {
    const page = await (await browser.phone({ baseURL: url, javaScriptEnabled })).newPage()
    await page.goto('/marche')
    return page
  }

  test('stays there with a script, the button keeps the focus, and the bar counts', async () => {
    const page = await open(true)
    const button = cards(page).nth(9).getByRole('button')
    await button.scrollIntoViewIfNeeded()
    const before = await topOf(page, 9)
    await button.click()
    await page
      .getByRole('status')
      .getByText(/dans votre panier/)
      .waitFor()
    assert.ok(Math.abs((await topOf(page, 9)) - before) < 2, 'the page did not move')
    assert.equal(await button.evaluate((one) => one === document.activeElement), true)
    assert.equal(await page.getByRole('link', { name: 'Panier (1)' }).count(), 1)
    await cards(page).nth(10).getByRole('button').click()
    await page.getByRole('link', { name: 'Panier (2)' }).waitFor({ state: 'attached' })
    assert.equal(
      await page.getByRole('status').count(),
      1,
      'the last thing said takes the place of the one before',
    )
  })

  test('comes back at that product without a script, and reads what was done', async () => {
    const page = await open(false)
    const name = await cards(page).nth(9).getByRole('heading').innerText()
    await cards(page).nth(9).getByRole('button').click()
    await page.waitForURL(/#p-/)
    const top = await topOf(page, 9)
    assert.ok(top >= 0 && top < 200, `${name} stands at ${top}`)
    assert.ok(await page.getByRole('status').isVisible())
    assert.ok(((await page.getByRole('status').boundingBox())?.y ?? -1) >= 0)
  })

  test('changes how many without losing the line nor the hour chosen, down to none and back', async () => {
    const page = await open(true)
    for (const words of ['pain de campagne', 'poireaux', 'maroilles']) {
      await page.goto(`/marche?q=${encodeURIComponent(words)}`)
      await cards(page).first().getByRole('button').click()
      await page.getByRole('status').waitFor()
    }
    await page.goto('/panier/retrait')
    await page.getByLabel('Nom').fill('Odile Carton')
    await page.getByLabel('Courriel').fill('odile@exemple.fr')
    await page.getByRole('button', { name: 'Choisir l’heure' }).click()
    const last = page.locator('input[name=slot]').last()
    await last.check()
    const hour = await last.getAttribute('value')
    const line = page.locator('.line', { hasText: 'Maroilles' })
    const place = async () => (await line.boundingBox())?.y ?? -1
    await line.scrollIntoViewIfNeeded()
    const before = await place()
    await line.getByRole('button', { name: /^Plus/ }).click()
    await line.locator('.cost', { hasText: '15,60' }).waitFor()
    assert.ok(Math.abs((await place()) - before) < 2)
    assert.equal(
      await line.getByRole('button', { name: /^Plus/ }).evaluate((one) => one === document.activeElement),
      true,
    )
    assert.equal(await page.locator('input[name=slot]:checked').getAttribute('value'), hour)
    for (let n = 0; n < 2; n++) {
      await line.getByRole('button').first().click()
      await page.waitForTimeout(50)
      await page.waitForFunction(() => !document.querySelector('[data-staying]'))
    }
    const back = page.getByRole('button', { name: /^Remettre/ })
    await back.waitFor()
    assert.equal(await back.evaluate((one) => one === document.activeElement), true)
  })

  test('shows the last of two presses, even when the answer to the first is late', async () => {
    const page = await open(true)
    for (const words of ['pain de campagne', 'poireaux']) {
      await page.goto(`/marche?q=${encodeURIComponent(words)}`)
      await cards(page).first().getByRole('button').click()
      await page.getByRole('status').waitFor()
    }
    await page.addInitScript(() => {
      const fetchNow = window.fetch.bind(window)
      let late = true
      window.fetch = async (...what) => {
        const answer = fetchNow(...what)
        const wait = late ? 700 : 0
        late = false
        await answer
        await new Promise((done) => setTimeout(done, wait))
        return answer
      }
    })
    await page.goto('/panier')
    const line = (name: string) => page.locator('.line', { hasText: name })
    await line('Pain de campagne').getByRole('button', { name: /^Plus/ }).click()
    await line('Poireaux').getByRole('button', { name: /^Plus/ }).click()
    await line('Poireaux').locator('.qty b', { hasText: '2' }).waitFor()
    await page.waitForTimeout(1_000)
    for (const name of ['Pain de campagne', 'Poireaux'])
      assert.equal(await line(name).locator('.qty b').innerText(), '2', name)
  })
})
