import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { axeFaults, openBeffroi, openBrowser, withoutBrowser, type Beffroi, type TestBrowser } from '#testing'

const file = `id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat
a;12;;Rue Royale;62100;62193;Calais;1.852;50.957
b;12;bis;Rue Royale;62100;62193;Calais;1.8521;50.9571
c;4;;Quai du Commerce;62100;62193;Calais;1.851;50.946
`

describe('An address that is typed where there is a script', { skip: withoutBrowser }, () => {
  let beffroi: Beffroi
  let browser: TestBrowser
  let page: Page
  before(async () => {
    beffroi = await openBeffroi()
    browser = await openBrowser()
    const paul = await beffroi.as('paul')
    const id = /name="id" value="([^"]+)"/.exec((await paul.get('/imports/addresses')).text)?.[1] ?? ''
    await paul.submit('/imports/addresses', { id, file: new File([file], 'adresses.csv') })
    await paul.submit(`/imports/addresses/${id}`)
    const baseURL = await beffroi.listen()
    const context = await browser.phone({ baseURL })
    await context.request.post('/demo/bruno', { headers: { origin: baseURL }, maxRedirects: 0 })
    page = await context.newPage()
    await page.goto('/livraisons/lieux/nouveau')
  })
  after(async () => {
    await browser?.close()
    await beffroi?.close()
    assert.deepEqual(beffroi?.surprises, [])
  })
  const field = () => page.getByRole('combobox', { name: 'Numéro et rue' })
  const options = () => page.getByRole('option')

  test('is proposed in a list that says how many, and that a reader of screens follows', async () => {
    await field().pressSequentially('12 rue roy')
    await options().nth(1).waitFor()
    assert.deepEqual(await options().allInnerTexts(), [
      '12 Rue Royale, 62100 Calais',
      '12 bis Rue Royale, 62100 Calais',
    ])
    assert.equal(await field().getAttribute('aria-expanded'), 'true')
    assert.match(await page.getByRole('status').innerText(), /2 adresses proposées/)
    assert.deepEqual(await axeFaults(page), [])
  })
  test('is chosen with the keys, and its postcode and town come with it', async () => {
    await field().press('ArrowDown')
    await field().press('ArrowDown')
    const active = await field().getAttribute('aria-activedescendant')
    assert.equal(await page.locator(`#${active}`).innerText(), '12 bis Rue Royale, 62100 Calais')
    await field().press('Enter')
    assert.equal(await field().inputValue(), '12 bis Rue Royale')
    assert.equal(await page.locator('[name="town"]').inputValue(), 'Calais')
    assert.equal(await options().count(), 0)
    assert.match(page.url(), /nouveau$/, 'the form did not leave')
  })
  test('is chosen with a finger; Escape leaves what was typed', async () => {
    await field().fill('quai')
    await options().first().waitFor()
    await field().press('Escape')
    assert.equal(await field().getAttribute('aria-expanded'), 'false')
    assert.equal(await field().inputValue(), 'quai')
    await field().fill('4 quai')
    await options().first().tap()
    assert.equal(await field().inputValue(), '4 Quai du Commerce')
  })
  test('is whole where the form has one field for it', async () => {
    await page.goto('/livraisons/depot')
    const whole = page.getByRole('combobox', { name: 'Adresse' })
    await whole.fill('4 quai')
    await options().first().click()
    assert.equal(await whole.inputValue(), '4 Quai du Commerce, 62100 Calais')
  })
})
