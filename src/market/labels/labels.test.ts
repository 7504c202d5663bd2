import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { merchantBySlug } from '../merchant-store.ts'
import { productsOf } from '../product-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const HERE = '/marche/boutique/etiquettes?commerce=boulangerie-delplanque'
const nadege = await beffroi.as('nadege')
const bakery = (await merchantBySlug(beffroi.db, 'boulangerie-delplanque')) ?? assert.fail()
const all = await productsOf(beffroi.db, bakery.id)
const [loaf, cake] = all.filter(({ standing }) => standing === 'on sale')
const draft = all.find(({ standing }) => standing === 'draft') ?? assert.fail()
assert.ok(loaf && cake)

async function printed(
  who: Visitor,
  fields: Record<string, string>,
): Promise<{ status: number; text: string; pages: number }> {
  const answer = await who.post(HERE, { paper: 'L7160', from: '1', ...fields })
  const { bytes, status } = answer
  if (status !== 200) return { status, text: sentencesIn(answer.text), pages: 0 }
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
  const texts: string[] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    const content = await (await pdf.getPage(n)).getTextContent()
    texts.push(content.items.map((one) => ('str' in one ? one.str : '')).join(' '))
  }
  return { status, text: texts.join(' ').replaceAll(/\s+/g, ' '), pages: pdf.numPages }
}
const times = (text: string, what: string) => text.split(what).length - 1

describe('The labels of a shelf', () => {
  test('are as many as asked of each product, with its price and where it comes from', async () => {
    const { text, pages } = await printed(nadege, { [`n-${loaf.id}`]: '3', [`n-${cake.id}`]: '1' })
    assert.equal(pages, 1)
    assert.equal(times(text, loaf.name), 3)
    assert.equal(times(text, cake.name), 1)
    assert.match(text, /\d,\d\d €/)
  })
  test('say allergens where asked, and only there', async () => {
    const fields = { [`n-${loaf.id}`]: '1' }
    assert.match((await printed(nadege, { ...fields, allergens: 'oui' })).text, /Contient/)
    assert.doesNotMatch((await printed(nadege, fields)).text, /Contient/)
  })
  test('go over to the next sheet when one is already begun', async () => {
    assert.equal((await printed(nadege, { [`n-${loaf.id}`]: '2', from: '21' })).pages, 2)
    assert.equal((await printed(nadege, { [`n-${loaf.id}`]: '2', paper: 'roll-62' })).pages, 2)
  })
  test('are refused with a sentence when nothing, or no number, was asked', async () => {
    const none = await printed(nadege, {})
    assert.equal(none.status, 422)
    assert.match(none.text, /Dites combien d’étiquettes/)
    const odd = await printed(nadege, { [`n-${loaf.id}`]: 'deux' })
    assert.match(odd.text, /Écrivez des nombres entiers/)
    assert.equal((await printed(nadege, { [`n-${loaf.id}`]: '1', from: '0' })).status, 422)
    assert.equal((await printed(nadege, { [`n-${loaf.id}`]: '1', paper: 'A5' })).status, 422)
  })
  test('are of what is on sale: a draft has none', async () => {
    assert.equal((await printed(nadege, { [`n-${draft.id}`]: '1' })).status, 422)
  })
  test('are reached from the shelf and from a product, which is asked for once', async () => {
    assert.match((await nadege.get('/marche/boutique')).text, /boutique\/etiquettes\?commerce=/)
    const page = (await nadege.get(`/marche/boutique/produits/${loaf.id}`)).text
    assert.match(page, new RegExp(`etiquettes\\?commerce=boulangerie-delplanque&amp;produit=${loaf.id}`))
    const asked = (await nadege.get(`${HERE}&produit=${loaf.id}`)).text
    assert.match(asked, new RegExp(`name="n-${loaf.id}" value="1"`))
    assert.match(asked, new RegExp(`name="n-${cake.id}" value="0"`))
  })
  test('are printed by who keeps the shop, and nobody else', async () => {
    for (const who of ['aicha', 'paul'] as const)
      assert.equal((await printed(await beffroi.as(who), { [`n-${loaf.id}`]: '1' })).status, 404)
    assert.equal((await nadege.get('/marche/boutique/etiquettes?commerce=la-ferme-urbaine')).status, 404)
  })
})
