import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayOf } from '#platform/time'
import { asId } from '#platform/id'
import { aisles, type VatRate } from '../aisle.ts'
import { allergens, stateAll } from '../allergen.ts'
import { commonLike, commonProducts } from '../draft/common-product.ts'
import { proposedVat } from '../draft/propose.ts'
import { isReady, lackingIn, legalRules } from './rules-in-force.ts'
import type { Facts, PublishRefusal } from './legal-rule.ts'
import type { Goods } from '../product.ts'
import type { ProductId, MerchantId, LotId } from '../ids.ts'

const today = dayOf('2026-06-02')
const mediator = { name: 'Médiateur du commerce', address: '1 place de la Médiation, Paris' }
const said = stateAll({ contains: ['gluten'], mayContain: [] }, 'Nadège Delplanque', today)

const bread: Goods = {
  id: asId<ProductId>('p'),
  merchantId: asId<MerchantId>('m'),
  slug: 'pain',
  code: null,
  name: 'Pain',
  aisle: 'bakery',
  words: '',
  ean: null,
  priceCents: 360,
  sold: 'piece',
  packWords: '',
  content: { amount: 800, unit: 'g' },
  vat_bp: 550,
  origin: null,
  fishing: null,
  cold: 'ambient',
  allergens: said,
  traced: 'no',
  leadDays: 0,
  carried_g: null,
  pictureId: null,
  drawing: null,
}
const facts = (product: Partial<Goods> = {}, rest: Partial<Facts> = {}): Facts => ({
  product: { ...bread, ...product },
  merchant: { vat: 'liable', colds: ['ambient', 'le4'], mediator },
  stock: { onHand: 3, reserved: 0 },
  lots: [],
  today,
  ...rest,
})
const lot = (
  kind: 'use by' | 'best before',
  on: string,
  standing: { standing: 'open' } | { standing: 'closed'; closedAt: Date } = { standing: 'open' },
) => ({
  id: asId<LotId>('l'),
  productId: asId<ProductId>('p'),
  number: '1',
  madeOn: dayOf('2026-06-01'),
  date: { kind, on: dayOf(on) },
  quantity: 5,
  supplier: '',
  ...standing,
})
const unmediated = { vat: 'liable' as const, colds: [], mediator: null }
const [first] = allergens

/** For each rule: what breaks it, and what keeps it. */
const tried: [PublishRefusal, Facts, Facts][] = [
  ['no price', facts({ priceCents: null }), facts({ priceCents: 1 })],
  [
    'no VAT rate',
    facts({ vat_bp: null }),
    facts({ vat_bp: null }, { merchant: { vat: 'franchise', colds: [], mediator } }),
  ],
  [
    'alcohol at a reduced rate',
    facts({ aisle: 'alcohol', vat_bp: 550 }),
    facts({ aisle: 'alcohol', vat_bp: 2000 }),
  ],
  ['no origin', facts({ aisle: 'greengrocer' }), facts({ aisle: 'greengrocer', origin: 'Calais' })],
  [
    'no origin',
    facts({ aisle: 'butcher', name: 'Rôti de bœuf' }),
    facts({ aisle: 'butcher', name: 'Rôti de bœuf', origin: 'France' }),
  ],
  [
    'confectionery at a reduced rate',
    facts({ name: 'Caramels au beurre salé', vat_bp: 550 }),
    facts({ name: 'Caramels au beurre salé', vat_bp: 2000 }),
  ],
  [
    'no fishing method',
    facts({ aisle: 'fish', origin: 'Manche' }),
    facts({ aisle: 'fish', origin: 'Manche', fishing: 'caught at sea' }),
  ],
  ['allergens not declared', facts({ allergens: null }), facts({ aisle: 'books', allergens: null })],
  ['no cold class', facts({ cold: null }), facts({ cold: 'ambient' })],
  ['shop cannot keep it cold', facts({ cold: 'frozen' }), facts({ cold: 'le8' })],
  ['stock not counted', facts({}, { stock: undefined }), facts({}, { stock: { onHand: 0, reserved: 0 } })],
  [
    'no lot',
    facts(
      { traced: 'yes' },
      {
        lots: [
          lot('use by', '2026-06-01'),
          lot('best before', '2026-09-01', { standing: 'closed', closedAt: new Date(0) }),
        ],
      },
    ),
    facts({ traced: 'yes' }, { lots: [lot('use by', '2026-06-02')] }),
  ],
  [
    'no mediator',
    facts({}, { merchant: unmediated, today: dayOf('2026-12-01') }),
    facts({}, { merchant: unmediated, today: dayOf('2026-11-30') }),
  ],
]

describe('A product is not on sale while the law lacks an answer', () => {
  for (const [refusal, broken, kept] of tried)
    test(`"${refusal}" is said when it is so, and only then`, () => {
      assert.deepEqual(
        lackingIn(broken).map((rule) => rule.refusal),
        [refusal],
      )
      assert.deepEqual(lackingIn(kept), [])
    })
  test('every rule is tried here, and names its text', () => {
    assert.deepEqual(
      legalRules.map((rule) => rule.refusal),
      tried.map(([refusal]) => refusal),
    )
    assert.ok(legalRules.every((rule) => rule.source.length > 10 && rule.since <= today))
  })
  test('one allergen that nobody spoke of is enough: unknown is not absent', () => {
    const silent = { ...said, absent: said.absent.filter((one) => one !== 'lupin') }
    assert.equal(isReady(facts({ allergens: silent })), false)
    assert.ok(first)
  })
  test('what was on sale without a mediator stays so three months, what is new does not', () => {
    const onSale = { ...bread, standing: 'on sale' as const }
    const on = (day: string, product: Facts['product']) =>
      isReady({ ...facts({}, { merchant: unmediated, today: dayOf(day) }), product })
    assert.deepEqual(
      [on('2026-12-01', onSale), on('2027-02-28', onSale), on('2027-03-01', onSale)],
      [true, true, false],
    )
    assert.deepEqual([on('2026-12-01', bread), on('2026-11-30', bread)], [false, true])
  })
  test('a rule that is not yet in force asks nothing', () => {
    assert.deepEqual(lackingIn({ ...facts({ priceCents: null }), today: dayOf('1980-01-01') }), [])
  })
})

describe('The shared catalogue of common products', () => {
  test('proposes for about 150 of them, in aisles that exist', () => {
    assert.ok(commonProducts.length >= 150, String(commonProducts.length))
    assert.ok(commonProducts.every((one) => aisles.includes(one.aisle) && one.words.length > 0))
    assert.equal(new Set(commonProducts.map((one) => one.name)).size, commonProducts.length)
  })
  test('is found by a name that holds all its words, whatever the spelling', () => {
    assert.equal(commonLike('PAINS DE CAMPAGNE bio')?.name, 'Pain de campagne')
    assert.equal(commonLike('Éclairs au chocolat (les 2)')?.name, 'Éclair au chocolat')
    assert.equal(commonLike('Pain viennois')?.name, 'Pain')
    assert.equal(commonLike('Cirage noir'), undefined)
  })
  test('proposes the rate that a name settles, and takes none from a neighbour whose name settled its own', () => {
    const drink = (id: string, name: string, vat_bp: VatRate | null) =>
      facts({ id: asId<ProductId>(id), aisle: 'drinks', name, vat_bp }).product
    const hot = drink('1', 'Chocolat chaud', 1000)
    assert.equal(proposedVat(drink('2', 'Jus de pomme', null), [hot]), 550)
    assert.equal(proposedVat(drink('2', 'Thé glacé', null), [hot, drink('3', 'Limonade', 2000)]), 2000)
    assert.equal(proposedVat(drink('2', 'Bonbons acidulés', null), [drink('3', 'Limonade', 550)]), 2000)
  })
  test('never says that alcohol is at a reduced rate', () => {
    assert.ok(commonProducts.filter((one) => one.aisle === 'alcohol').every((one) => one.vat_bp === 2000))
  })
})
