import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { existsSync } from 'node:fs'
import { openBeffroi, sentencesIn } from '#testing'
import { commonProducts } from '../draft/common-product.ts'
import { aisleRules } from '../aisle.ts'
import { withdrawProduct } from '../shelf/publish-product.ts'
import { seededProductId, seededShops } from '../seeds/seeded-shops.ts'
import { countStock } from '../stock/store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const visitor = beffroi.visitor()
const hand = { by: beffroi.personId('nadege'), now: beffroi.now() }

const namesIn = (html: string) =>
  [...html.matchAll(/<h3><a href="\/marche\/produits\/[^"]+">([^<]+)<\/a><\/h3>/g)].map((one) => one[1])
const shelf = async (query: string) => namesIn((await visitor.get(`/marche${query}`)).text)

describe('A customer', () => {
  test('finds with a mistake in the word, by the shop, by the aisle, by the street', async () => {
    assert.deepEqual(await shelf('?q=poirau'), ['Poireaux'])
    assert.deepEqual(await shelf('?q=epinar'), ['Épinards'])
    assert.equal((await shelf('?q=delplanque')).length > 8, true)
    assert.deepEqual(
      new Set(await shelf('?rayon=livres')),
      new Set(await shelf('?commerce=librairie-de-la-dentelle&rayon=livres')),
    )
    assert.ok((await shelf('?rue=rue+royale')).includes('Tulipes'))
    assert.ok(!(await shelf('?rue=rue+royale')).includes('Sole'))
  })

  test('finds by the other name, by the street of the shop, and what is declared without', async () => {
    assert.deepEqual(await shelf('?q=endive'), await shelf('?q=chicon'))
    assert.deepEqual((await shelf('?q=endive')).length > 0, true)
    assert.ok((await shelf('?q=patate')).some((one) => /Pomme de terre|Pommes de terre/.test(one ?? '')))
    const street = await shelf('?q=rue+royale')
    assert.ok(street.includes('Tulipes') && !street.includes('Sole'))
    const without = await shelf('?q=sans+gluten')
    assert.ok(without.length > 0)
    assert.ok(!without.includes('Baguette de tradition') && !without.includes('Carnet ligné A5'))
    assert.deepEqual(await shelf('?q=pain+sans+gluten'), [])
    assert.match(
      sentencesIn((await visitor.get('/marche?q=sans+gluten')).text),
      /Ce qui n’est pas dit n’est pas montré/,
    )
  })

  test('sees what is open now, by the clock of the shops', async () => {
    assert.ok((await shelf('?ouvert=oui&rayon=pain-et-patisserie')).length > 5)
    beffroi.setNow('2026-06-02T19:30:00Z')
    assert.deepEqual(await shelf('?ouvert=oui'), [])
    beffroi.setNow('2026-06-02T08:00:00Z')
  })

  test('puts aside what holds an allergen, and what may', async () => {
    const without = await shelf('?q=pain&sans=sesame')
    assert.ok(without.includes('Pain au chocolat'))
    assert.ok(!without.includes('Pain aux céréales') && !without.includes('Pain de campagne'))
  })

  test('turns pages of twenty, sees each product once, and comes back when one is gone', async () => {
    const seen: (string | undefined)[] = []
    let next: string | undefined = '/marche'
    while (next) {
      const { text } = await visitor.get(next)
      const names = namesIn(text)
      assert.ok(names.length <= 20)
      seen.push(...names)
      next = /<a class="button quiet" href="([^"]+)">Voir les produits suivants/
        .exec(text)?.[1]
        ?.replaceAll('&amp;', '&')
    }
    assert.equal(new Set(seen).size, seen.length)
    assert.equal(seen.length, 64)
    assert.ok((await shelf('?apres=bananes-disparues')).includes('Batavia'))
  })

  test('sorts by price, and by price per kilo', async () => {
    const prices = [...(await visitor.get('/marche?tri=prix')).text.matchAll(/class="price">([\d,]+)/g)].map(
      (one) => Number(one[1]?.replace(',', '.')),
    )
    assert.deepEqual(
      prices,
      prices.toSorted((a, b) => a - b),
    )
    assert.equal((await shelf('?rayon=poisson&tri=prix-au-kilo'))[0], 'Moules de bouchot')
  })

  test('reads what to do when nothing answers', async () => {
    assert.match(
      sentencesIn((await visitor.get('/marche?q=zzzz')).text),
      /Rien ne répond à « zzzz » .*Voir tous les produits/,
    )
    assert.match(sentencesIn((await visitor.get('/marche?q=pain+poireau')).text), /ne répond à tous ces mots/)
  })

  test('opens an address that somebody damaged, and still sees something', async () => {
    for (const query of [
      '?rayon=zzz',
      '?sans=%00',
      '?tri=1;drop',
      `?q=${'é'.repeat(5000)}`,
      '?apres=%27',
      '?rue=%F0%9F%90%9F',
    ])
      assert.equal((await visitor.get(`/marche${query}`)).status, 200, query)
  })
})

describe('The catalogue', () => {
  test('is never behind: sold out, withdrawn and back are seen at the next page', async () => {
    const baguette = seededProductId(12)
    const move = { productId: baguette, kind: 'counted' as const, by: null, at: beffroi.now() }
    const page = async () => sentencesIn((await visitor.get('/marche?q=baguette')).text)
    assert.doesNotMatch(await page(), /Épuisé/)
    await countStock(db, 0, move)
    assert.match(await page(), /Épuisé/)
    await countStock(db, 5, move)
    assert.doesNotMatch(await page(), /Épuisé/)
    await withdrawProduct(db, baguette, hand)
    assert.doesNotMatch(await page(), /Baguette de tradition/)
    assert.equal((await visitor.get('/marche/produits/baguette-de-tradition')).status, 404)
  })

  test('sends a visitor the page made before, pressed, and somebody signed in their own', async () => {
    const first = await visitor.get('/marche')
    const second = await visitor.get('/marche')
    assert.equal(first.text, second.text)
    assert.equal(
      (await visitor.get('/marche', { 'accept-encoding': 'gzip' })).headers.get('content-encoding'),
      'gzip',
    )
    assert.match((await (await beffroi.as('nadege')).get('/marche')).text, /Mon espace/)
    assert.doesNotMatch((await visitor.get('/marche')).text, /Mon espace/)
  })

  test('says to machines what it says to people', async () => {
    const { text } = await visitor.get('/marche/produits/pain-de-campagne')
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(text)?.[1] ?? '')
    assert.deepEqual([data['@type'], data.name], ['Product', 'Pain de campagne'])
    const { price, priceCurrency, availability, priceSpecification } = data.offers
    assert.deepEqual([price, priceCurrency, availability], ['3.60', 'EUR', 'https://schema.org/InStock'])
    assert.deepEqual(
      [data.offers.seller['@type'], data.offers.seller.name],
      ['Store', 'Boulangerie Delplanque'],
    )
    assert.deepEqual(
      [priceSpecification.price, priceSpecification.referenceQuantity.unitCode],
      ['4.50', 'KGM'],
    )
    const shop = JSON.parse(
      /ld\+json">(.*?)<\/script>/.exec(
        (await visitor.get('/marche/commerces/boulangerie-delplanque')).text,
      )?.[1] ?? '',
    )
    assert.deepEqual(shop.openingHours, ['Tu-Sa 07:00-13:00,15:00-19:00', 'Su 07:00-12:30'])
  })

  test('shows a drawing that exists for every product and shop', () => {
    const drawings = new Set([
      ...commonProducts.map((one) => one.drawing),
      ...Object.values(aisleRules).map((one) => one.drawing),
      ...seededShops.flatMap((one) => one.drawing ?? []),
    ])
    for (const name of drawings)
      assert.ok(existsSync(new URL(`../../../browser/public/img/${name}.svg`, import.meta.url)), name)
  })
})
