import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openBeffroi, openBrowser, withoutBrowser, type Beffroi, type TestBrowser } from '#testing'
import { seat, type Hands } from './browsing.ts'
import { tenProducts } from './market-hands.ts'

/** What a thumb costs on a telephone, in seconds: slow on purpose, for somebody who sees these pages for the first time. */
const PRESS_S = 1.5
const LETTER_S = 0.5
const READ_S = 5

describe('Ten products from a telephone', { skip: withoutBrowser, timeout: 300_000 }, () => {
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

  test('take ten minutes to somebody new to it, by links from home, and nothing is refused', async () => {
    const hands = await seat(browser, url, 'nadege', 'phone')
    await hands.page.setViewportSize({ width: 360, height: 640 })
    const cost = count(hands)
    await hands.go('/')
    await hands.follow('Ma boutique')
    await hands.follow('Ajouter un produit')
    for (const [n, product] of tenProducts.entries()) {
      if (n > 0) await hands.follow('Ajouter un autre produit')
      await addOne(hands, product)
    }
    assert.equal(cost.refusals, 0, JSON.stringify(cost))
    assert.ok(cost.presses <= 100, JSON.stringify(cost))
    const seconds = cost.presses * PRESS_S + cost.letters * LETTER_S + cost.pages * READ_S
    assert.ok(seconds <= 600, `${seconds} s ${JSON.stringify(cost)}`)
    await hands.go('/marche/commerces/boulangerie-delplanque')
    for (const [name] of tenProducts) await hands.reads(new RegExp(name))
  })
})

type Cost = { presses: number; letters: number; pages: number; refusals: number }

/** Counts what somebody does: fields are pressed, then typed in; each page is read. */
function count(hands: Hands): Cost {
  const cost: Cost = { presses: 0, letters: 0, pages: 0, refusals: 0 }
  hands.page.on('response', (answer) => {
    if (answer.request().resourceType() !== 'document') return
    if (answer.status() === 200) cost.pages += 1
    if (answer.status() === 422) cost.refusals += 1
  })
  const { press, follow, write } = hands
  hands.press = (button) => (cost.presses++, press(button))
  hands.follow = (link) => (cost.presses++, follow(link))
  hands.write = (fields) => {
    cost.presses += Object.keys(fields).length
    cost.letters += Object.values(fields).join('').length
    return write(fields)
  }
  return cost
}

/** A product, from its name to its sale: what is proposed is confirmed. */
async function addOne(
  hands: Hands,
  [name, price, content, stock]: (typeof tenProducts)[number],
): Promise<void> {
  await hands.write({ name, price, content, count: stock })
  await hands.press('Continuer')
  const sell = hands.page.getByRole('button', { name: 'Mettre en vente' })
  for (let asked = 0; asked < 4 && !(await sell.isVisible()); asked++) {
    const rest = hands.page.getByRole('button', { name: 'Aucun autre : je le déclare' })
    await hands.press((await rest.isVisible()) ? 'Aucun autre : je le déclare' : 'Enregistrer')
  }
  await hands.press('Mettre en vente')
  await hands.reads(/C’est en vente/)
}
