import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { reportOf, type Outcome } from '#platform/imports'
import { parisDay } from '#platform/time'
import { openBeffroi, shared, withoutShared } from '#testing'
import { asId } from '#platform/id'
import { importFile } from '../examples/import-example.ts'
import { merchantsImporter } from '../joining/import-merchants.ts'
import { productsImporter } from './import-products.ts'
import { judgeEan } from '../draft/ean.ts'
import { readHours } from '../hours.ts'
import { isReady, lackingIn } from '../law/rules-in-force.ts'
import type { PublishRefusal } from '../law/legal-rule.ts'
import { listMerchants } from '../merchant-store.ts'
import { seededMarketId } from '../seeds/seeded-shops.ts'
import { unitPrice } from '../price.ts'
import { productsOf } from '../product-store.ts'
import type { Product } from '../product.ts'
import { stocksOfMerchants } from '../stock/store.ts'
import { openDoubtsOf } from './store.ts'
import type { ProductId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi

const calais = `${shared ?? ''}/data/inputs/calais`
const fileAt = (path: string) => ({
  name: path.split('/').at(-1) ?? '',
  bytes: readFileSync(`${calais}/${path}`),
})
const counts = (answers: Outcome[]) => {
  const { read, created, updated, unchanged, toCheck, refused } = reportOf(answers)
  return { read, created, updated, unchanged, toCheck: toCheck.length, refused: refused.length }
}

describe('The list of shops of Calais', { skip: withoutShared }, () => {
  test('opens 40 shops, each with its hours, its cold and its commission', async () => {
    const report = counts(await importFile(beffroi, merchantsImporter, fileAt('commercants.csv')))
    assert.deepEqual(report, { read: 40, created: 40, updated: 0, unchanged: 0, toCheck: 0, refused: 0 })
    const sent = (await listMerchants(db, seededMarketId)).filter(
      (one) => one.commission_bp > 0 && one.drawing === null,
    )
    assert.equal(sent.length, 40)
    assert.equal(
      sent.reduce((sum, one) => sum + one.commission_bp, 0),
      32_400,
    )
    assert.ok(sent.every((one) => readHours(one.hours)))
    assert.equal(sent.filter((one) => one.colds.some((cold) => cold !== 'ambient')).length, 12)
    assert.equal(sent.filter((one) => one.colds.includes('frozen')).length, 3)
    assert.equal(sent.filter((one) => one.vat === 'franchise').length, 3)
  })

  test('sent again changes nothing', async () => {
    const report = counts(await importFile(beffroi, merchantsImporter, fileAt('commercants.csv')))
    assert.deepEqual(report, { read: 40, created: 0, updated: 0, unchanged: 40, toCheck: 0, refused: 0 })
  })
})

/** [file, shop, rows, duplicates, what is missing, wrong barcodes, ready] as the README of the files counts them. */
const tills: [string, string, number, number, Partial<Record<PublishRefusal, number>>, number, number][] = [
  [
    'poissonnerie.csv',
    'Au Retour de Pêche',
    71,
    2,
    { 'allergens not declared': 6, 'no origin': 5, 'no price': 1 },
    0,
    57,
  ],
  [
    'primeur.xlsx',
    'Le Panier de la Place',
    81,
    1,
    { 'allergens not declared': 3, 'no origin': 7, 'stock not counted': 1 },
    0,
    69,
  ],
  ['fromagerie.csv', 'La Cave à Fromages', 70, 0, { 'allergens not declared': 5 }, 3, 65],
  ['boulangerie.csv', 'Le Fournil des Fontinettes', 76, 1, { 'allergens not declared': 9 }, 0, 66],
  ['bieres.xlsx', 'Le Houblon des Dunes', 75, 0, { 'allergens not declared': 6, 'no VAT rate': 1 }, 2, 68],
  ['librairie.csv', 'Librairie du Phare', 82, 2, {}, 2, 80],
  ['fleuriste.csv', 'Aux Fleurs de Tulle', 60, 0, { 'no VAT rate': 2 }, 0, 58],
  ['mercerie.csv', 'Bobines & Dentelles', 93, 3, {}, 1, 90],
]

async function shopOf(name: string) {
  const merchant = (await listMerchants(db, seededMarketId)).find((one) => one.name === name)
  assert.ok(merchant, name)
  const products = await productsOf(db, merchant.id)
  const stocks = await stocksOfMerchants(db, [merchant.id])
  const facts = (product: Product) => ({
    product,
    merchant,
    stock: stocks.get(product.id),
    lots: [],
    today: parisDay(beffroi.now()),
  })
  return { merchant, products, facts }
}

describe('The till of', { skip: withoutShared }, () => {
  for (const [file, shop, rows, twins, lacking, wrong, ready] of tills)
    test(`${shop} gives ${rows - twins} products, ${ready} ready`, async () => {
      const told = counts(
        await importFile(beffroi, productsImporter, fileAt(`produits/${file}`), { dryRun: true }),
      )
      const report = counts(await importFile(beffroi, productsImporter, fileAt(`produits/${file}`)))
      assert.deepEqual(told, report)
      const toCheck = rows - twins - ready
      assert.deepEqual(report, {
        read: rows,
        created: ready,
        updated: 0,
        unchanged: twins,
        toCheck,
        refused: 0,
      })
      const { products, facts } = await shopOf(shop)
      assert.equal(products.length, rows - twins)
      assert.equal(products.filter((one) => isReady(facts(one))).length, ready)
      const found: Partial<Record<PublishRefusal, number>> = {}
      for (const one of products)
        for (const { refusal } of lackingIn(facts(one)))
          if (refusal !== 'no fishing method') found[refusal] = (found[refusal] ?? 0) + 1
      assert.deepEqual(found, lacking)
      assert.equal(products.filter((one) => judgeEan(one.ean) === 'wrong').length, wrong)
      assert.ok(
        products.every((one) => !/[ÃÂ&][a-z©¨ª«]/.test(one.name)),
        'accents and entities are mended',
      )
    })

  test('the greengrocer sells parsley at 99 cents, which its workbook shows as a percentage', async () => {
    const { products } = await shopOf('Le Panier de la Place')
    assert.equal(products.find((one) => one.code === 'PRI028')?.priceCents, 99)
  })

  test('all of them: 599 products, 553 ready', async () => {
    const shops = await Promise.all(tills.map(([, shop]) => shopOf(shop)))
    assert.equal(shops.flatMap((one) => one.products).length, 599)
    assert.equal(shops.flatMap((one) => one.products.filter((p) => isReady(one.facts(p)))).length, 553)
  })

  test('each of them, sent again, changes nothing', async () => {
    for (const [file, , rows, twins, , , ready] of tills) {
      const toCheck = rows - twins - ready
      const report = counts(await importFile(beffroi, productsImporter, fileAt(`produits/${file}`)))
      assert.deepEqual(report, {
        read: rows,
        created: 0,
        updated: 0,
        unchanged: rows - toCheck,
        toCheck,
        refused: 0,
      })
    }
  })

  test('Le Houblon des Dunes sells a beer at 5.5 %: stopped, and the till’s word is kept for the question', async () => {
    const { products } = await shopOf('Le Houblon des Dunes')
    const beer = products.find((one) => one.code === 'BIE022')
    assert.deepEqual([beer?.aisle, beer?.vat_bp], ['alcohol', null])
    assert.deepEqual(
      (await openDoubtsOf(db, [beer?.id ?? asId<ProductId>('')])).map(({ about, said }) => [about, said]),
      [['vat', '5,50 %']],
    )
    assert.ok(
      products
        .filter((one) => one.aisle === 'alcohol' && one.code !== 'BIE022')
        .every((one) => one.vat_bp === 2000),
    )
  })
})

describe('A price per kilo or litre', { skip: withoutShared }, () => {
  test('is the one that the files are known for, to the cent', async () => {
    const { unit_prices: known } = JSON.parse(readFileSync(`${shared}/data/inputs/attendus.json`, 'utf8'))
    assert.equal(known.length, 24)
    const all = (await Promise.all(tills.map(([, shop]) => shopOf(shop)))).flatMap((one) => one.products)
    for (const { ref, cents, per } of known) {
      const product = all.find((one) => one.code === ref)
      assert.ok(product, ref)
      assert.deepEqual(unitPrice(product), { cents, per }, ref)
    }
  })
})

describe('The cold of a product', { skip: withoutShared }, () => {
  test('is the one that three hundred orders carried', async () => {
    const words: Record<string, string> = {
      ambiant: 'ambient',
      '≤8': 'le8',
      '≤4': 'le4',
      '0-2': 'le2',
      surgelé: 'frozen',
    }
    const lines = readFileSync(`${calais}/commandes-2026-11.csv`, 'utf8').trim().split(/\r?\n/).slice(1)
    const carried = new Map(
      lines.map((line) => line.split(';')).map((cells) => [cells[14], words[cells[22] ?? '']]),
    )
    const all = (await Promise.all(tills.map(([, shop]) => shopOf(shop)))).flatMap((one) => one.products)
    const wrong = all.filter((one) => carried.has(one.code ?? '') && carried.get(one.code ?? '') !== one.cold)
    assert.deepEqual(
      wrong.map((one) => `${one.code} ${one.name}: ${one.cold}, carried ${carried.get(one.code ?? '')}`),
      [],
    )
  })
})
