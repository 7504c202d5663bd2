import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isConfectionery } from '../draft/confectionery.ts'
import { guessAisle, guessCold } from '../draft/door.ts'
import { usualVat } from '../draft/usual-vat.ts'
import { isRawMeat } from '../law/raw-meat.ts'
import { readTillLine } from './till-line.ts'
import { tillRow } from './till-columns.ts'

const read = (cells: Record<string, string>, sector = 'Épicerie') => {
  const line = readTillLine(tillRow({ name: 'Comté', vat: '5,5', ...cells }), sector)
  return [line?.priceCents, line?.sold, line?.content?.amount ?? null, line?.doubts.map(({ said }) => said)]
}

describe('A price that says what it is the price of', () => {
  const said: [string, string, unknown[]][] = [
    ['32,90 €/kg', '', [3290, 'weight', null, []]],
    ['32,90 € / kg', 'au kg', [3290, 'weight', null, []]],
    ['0,19 €/100g', '', [190, 'weight', null, []]],
    ['0,195 €/100 g', 'kg', [195, 'weight', null, []]],
    ['1,90€/100g', '100 g', [1900, 'weight', null, []]],
    ['12 €/litre', '', [1200, 'volume', null, []]],
    ['2,50 € la botte', '', [250, 'piece', null, []]],
    ['4,20 € les 6', '', [420, 'piece', 6, []]],
    ['3,90 €/pièce', 'pièce', [390, 'piece', null, []]],
  ]
  for (const [price, pack, expected] of said)
    test(`is read: ${price}, ${pack || 'no pack'}`, () => assert.deepEqual(read({ price, pack }), expected))
  const asked: [string, string][] = [
    ['32,90 €/kg', 'pièce'],
    ['32,90 €/kg', '500 g'],
    ['2,50 €/kg', '1 l'],
    ['3,90 €/tonneau 12', ''],
  ]
  for (const [price, pack] of asked)
    test(`is asked where the pack says otherwise: ${price}, ${pack || 'no pack'}`, () =>
      assert.equal(read({ price, pack })[0], null))
})

const clues = { content: null, sold: 'piece' as const, family: '', vat_bp: null, sector: 'Boulangerie' }

describe('What a product is, by its name', () => {
  test('is no alcohol because it is made of wine or cider', () => {
    const bottle = { ...clues, content: { amount: 500, unit: 'ml' as const }, sector: 'Caviste' }
    assert.equal(guessAisle({ ...bottle, name: 'Vinaigre de cidre' }), 'grocery')
    assert.equal(guessAisle({ ...bottle, name: 'Moutarde au vin blanc' }), 'grocery')
    assert.equal(guessAisle({ ...bottle, name: 'Vin blanc' }), 'alcohol')
  })
  for (const [family, name, expected] of [
    ['Viande', 'Rumsteck', 'butcher'],
    ['Boucherie', 'Bifteck de bœuf', 'butcher'],
    ['Volailles', 'Escalope de poulet', 'butcher'],
    ['Bières', 'Blonde de Calais', 'alcohol'],
    ['Amuse-bouches', 'Bouchées au fromage', 'bakery'],
    ['Bières et softs', 'Orangina', 'bakery'],
    ['Vaisselle', 'Verre à bière 50 cl', 'bakery'],
    ['Bières', 'Bière sans alcool 33 cl', 'bakery'],
    ['Vins et vinaigres', 'Vinaigre de vin', 'bakery'],
    ['Pains', 'Pain à la bière', 'bakery'],
  ] as const)
    test(`is ${expected} in a bakery, by its family and its name: ${name}, ${family}`, () =>
      assert.equal(guessAisle({ ...clues, family, name }), expected))
  test('is a hot drink at 10 %, that no fridge keeps', () => {
    const aisle = guessAisle({ ...clues, name: 'Chocolat chaud', vat_bp: 1000 })
    assert.equal(aisle, 'drinks')
    assert.equal(guessCold({ aisle, name: 'Chocolat chaud', sold: 'piece' }), 'ambient')
    assert.equal(usualVat({ aisle, name: 'Chocolat chaud' }), 1000)
    assert.equal(usualVat({ aisle: 'drinks', name: 'Jus de pomme' }), 550)
  })
  for (const name of ['Bonbons à la menthe', 'Dragées', 'Bêtises de Cambrai', 'Tablette de chocolat au lait'])
    test(`is a sweet at 20 %: ${name}`, () => {
      assert.equal(usualVat({ aisle: 'grocery', name }), 2000)
      const line = readTillLine(tillRow({ name, price: '3,50', pack: '200 g', vat: '5,5' }), 'Épicerie')
      assert.deepEqual([line?.vat_bp, line?.doubts], [null, [{ about: 'vat', said: '5,5' }]])
    })
  for (const vat of ['5,5', '20'])
    test(`is a hot drink at 10 %, that a till has at ${vat} %`, () => {
      const line = readTillLine(tillRow({ name: 'Thé chaud', price: '2', pack: 'pièce', vat }), 'Boulangerie')
      assert.deepEqual([line?.vat_bp, line?.doubts], [null, [{ about: 'vat', said: vat }]])
    })
  for (const [name, vat, kept] of [
    ['Vinaigre de cidre', '20', null],
    ['Vinaigre balsamique de Modène', '5,5', 550],
    ['Vinaigre ménager 14°', '20', 2000],
  ] as const)
    test(`is vinegar at 5.5 %, unless it cleans: ${name}, ${vat} %`, () => {
      const line = readTillLine(tillRow({ name, price: '2', pack: '50 cl', vat }), 'Épicerie')
      assert.deepEqual([line?.vat_bp, line?.doubts.length], [kept, kept === null ? 1 : 0])
    })
  for (const name of [
    'Pain au chocolat',
    'Éclair au caramel',
    'Chocolat noir',
    'Pralin',
    'Biscuits aux bonbons',
  ])
    test(`is no sweet: ${name}`, () => assert.equal(isConfectionery(name), false))
  test('is meat of which the origin is asked, unless it was prepared', () => {
    const butcher = (name: string) => isRawMeat({ aisle: 'butcher', name })
    for (const name of ['Steak', 'Rôti de porc', 'Poulet fermier', 'Gigot d’agneau'])
      assert.ok(butcher(name), name)
    for (const name of ['Jambon blanc', 'Merguez', 'Poulet rôti', 'Pâté de campagne'])
      assert.ok(!butcher(name), name)
    assert.equal(isRawMeat({ aisle: 'deli', name: 'Steak frites' }), false)
  })
})
