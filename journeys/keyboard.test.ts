import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBeffroi, openBrowser, withoutBrowser, type Beffroi, type TestBrowser } from '#testing'

let beffroi: Beffroi
let baseURL: string
let browser: TestBrowser

/** What holds the focus, in words: its label or its text. `ring` when the eye sees it, whole and not covered. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement
    if (!one || one === document.body) return { words: '', ring: true }
    const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : undefined
    const words = one.getAttribute('aria-label') ?? label ?? one.textContent ?? ''
    const plates = [one, one.closest('.choice')].flatMap((plate) => (plate ? [getComputedStyle(plate)] : []))
    const { top, bottom } = one.getBoundingClientRect()
    return {
      words: words.replaceAll(/\s+/g, ' ').trim(),
      ring: plates.some((style) => style.boxShadow !== 'none') && bottom > 0 && top < innerHeight,
    }
  })

/** Goes with Tab alone to what says these words; each stop on the way shows where one is. */
async function goTo(page: Page, words: RegExp): Promise<void> {
  const seen: string[] = []
  for (let stops = 0; stops < 150; stops++) {
    if (stops > 0) await page.keyboard.press('Tab')
    const here = await focused(page)
    seen.push(here.words)
    assert.ok(here.ring, `${page.url()}: nothing shows the focus on « ${here.words} »`)
    if (words.test(here.words)) return
  }
  assert.fail(`${page.url()}: no Tab leads to ${words}: ${seen.join(' | ')}`)
}

async function press(page: Page, words: RegExp, to: string | RegExp): Promise<void> {
  await goTo(page, words)
  await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')])
  await page.waitForURL(to)
}

async function type(page: Page, label: RegExp, text: string): Promise<void> {
  await goTo(page, label)
  await page.keyboard.type(text)
}

describe('Without a mouse', { skip: withoutBrowser }, () => {
  before(async () => {
    beffroi = await openBeffroi()
    baseURL = await beffroi.listen()
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    assert.deepEqual(beffroi.surprises, [])
    await beffroi.close()
  })

  test('a trainer signs in, takes the attendance and leaves', async () => {
    const page = await (await browser.desk({ baseURL })).newPage()
    await page.goto('/')
    await press(page, /^Se connecter$/, '**/connexion')
    await type(page, /courriel/i, 'claire@example.org')
    await press(page, /^Recevoir un code/, /connexion/)
    await beffroi.settle()
    const [letter] = (await beffroi.letters()).filter(({ recipient }) => recipient === 'claire@example.org')
    await type(page, /six chiffres/, (/(\d{3})\s(\d{3})/.exec(letter?.body ?? '')?.slice(1) ?? []).join(''))
    await press(page, /^Entrer/, `${baseURL}/`)
    await press(page, /^Émarger le matin/, '**/emargement/**')
    await press(page, /^Faire l’appel/, '**/appel')
    await press(page, /présent/, '**/matin')
    await goTo(page, /Je certifie/)
    await page.keyboard.press('Space')
    await press(page, /^Signer la feuille/, '**/matin**')
    assert.match(await page.getByRole('main').innerText(), /Signée? (le|par|à)/i)
    await press(page, /^Quitter/, '**/')
    await press(page, /^Se connecter$/, '**/connexion')
  })

  test('somebody opens a menu and closes it', async () => {
    const desk = await browser.desk({ baseURL })
    await desk.request.post('/demo/claire', { headers: { origin: baseURL }, maxRedirects: 0 })
    const page = await desk.newPage()
    await page.goto('/')
    await goTo(page, /^Plus/)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    assert.equal(await page.locator('.fold[open]').count(), 1)
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('.fold[open]').count(), 0)
    assert.match((await focused(page)).words, /^Plus/)
  })

  test('a customer fills a basket, says where, and pays', async () => {
    const page = await (await browser.desk({ baseURL })).newPage()
    await page.goto('/marche')
    await goTo(page, /Chercher un produit/)
    await page.keyboard.type('pain de campagne')
    await Promise.all([page.waitForURL('**q=**'), page.keyboard.press('Enter')])
    await goTo(page, /^Ajouter/)
    await page.keyboard.press('Enter')
    await page.getByText('Panier (1)').first().waitFor()
    await press(page, /^Panier/, '**/panier')
    await press(page, /^Venir chercher/, '**/panier/retrait')
    await type(page, /^Nom/, 'Odile Carton')
    await type(page, /^Téléphone/, '06 39 98 31 55')
    await type(page, /^Courriel/, 'odile.carton@exemple.fr')
    // the hours are in the basket itself, at its end
    await press(page, /^Choisir l’heure/, '**/panier#payer')
    await press(page, /^Commande avec obligation de paiement/, '**/demo/paiement/**')
    await press(page, /^Payer \d/, '**/commandes/**')
    assert.match(await page.getByRole('main').innerText(), /Payée/)
  })
})
