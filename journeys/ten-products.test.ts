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
    const plain = await seat(browser, url, 'nadege', 'phone')
    await plain.page.setViewportSize({ width: 360, height: 640 })
    const cost = countPages(plain)
    const hands = counted(plain, cost)
    await hands.go('/')
    await hands.follow('Ma boutique')
    const before = await onSale(plain)
    await hands.follow('Ajouter un produit')
    for (const [n, product] of tenProducts.entries()) {
      if (n > 0) await hands.follow('Ajouter un autre produit')
      await addOne(hands, product)
    }
    assert.equal(cost.refusals, 0, JSON.stringify(cost))
    assert.ok(cost.presses <= 100, JSON.stringify(cost))
    const seconds = cost.presses * PRESS_S + cost.letters * LETTER_S + cost.pages * READ_S
    assert.ok(seconds <= 600, `${seconds} s ${JSON.stringify(cost)}`)
    await hands.go('/marche/boutique')
    await hands.reads(new RegExp(`En vente \\(${before + 10}\\)`))
  })
})

/** How many products the shop has on sale, as its own page says. */
async function onSale({ page }: Hands): Promise<number> {
  const words = await page.getByRole('link', { name: /^En vente \(/ }).innerText()
  return Number(/\d+/.exec(words)?.[0])
}

type Cost = { presses: number; letters: number; pages: number; refusals: number }

/** Counts what is read and what is refused; presses and letters come with the hands. */
function countPages(hands: Hands): Cost {
  const cost: Cost = { presses: 0, letters: 0, pages: 0, refusals: 0 }
  hands.page.on('response', (answer) => {
    if (answer.request().resourceType() !== 'document') return
    if (answer.status() === 200) cost.pages += 1
    if (answer.status() === 422) cost.refusals += 1
  })
  return cost
}

/** The same hands, each gesture counted. */
function counted(hands: Hands, cost: Cost): Hands {
  return {
    ...hands,
    press: (button) => {
      cost.presses += 1
      return hands.press(button)
    },
    follow: (link) => {
      cost.presses += 1
      return hands.follow(link)
    },
    write: (fields) => {
      cost.presses += Object.keys(fields).length
      cost.letters += Object.values(fields).join('').length
      return hands.write(fields)
    },
  }
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
