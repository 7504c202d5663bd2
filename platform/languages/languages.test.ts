import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayOf } from '#platform/time'
import { ended, padKeys, preferredLanguage, printOf, spoken, writerOf } from './index.ts'

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')

describe('The language that a browser prefers', () => {
  for (const [header, found] of [
    ['ar', 'ar'],
    ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
    ['de-DE,de;q=0.9,uk;q=0.7,en;q=0.3', 'uk'],
    ['en;q=0.2, AR-DZ;q=0.9', 'ar'],
    ['ti,de', undefined],
    ['en;q=0', undefined],
    ['', undefined],
  ] as const)
    test(`of « ${header} » is ${found ?? 'none of ours'}`, () =>
      assert.equal(preferredLanguage(header), found))
})

describe('A sentence', () => {
  test('ends by one dot, whatever it ends by', () => {
    assert.deepEqual(['до 2 червня 2026 р.', 'le 2 juin 2026', 'Ça va ?'].map(ended), [
      'до 2 червня 2026 р.',
      'le 2 juin 2026.',
      'Ça va ?',
    ])
  })
})

describe('Dates, money and counts', () => {
  const day = dayOf('2026-06-02')
  const said = (language: Parameters<typeof writerOf>[0]) => {
    const { day: on, clock, minutes, euros, count } = writerOf(language)
    const forms = { one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' }
    return [
      on(day),
      clock(new Date('2026-06-02T12:05:00Z')),
      minutes(45),
      euros(120_050),
      [1, 2, 5, 11].map((n) => count(n, forms)).join(', '),
    ].map(plain)
  }
  test('are written as each language does, with digits that everybody here reads', () => {
    assert.deepEqual(said('fr'), [
      'mardi 2 juin',
      '14 h 05',
      '45 min',
      '1 200,50 €',
      '1 one, 2 other, 5 other, 11 other',
    ])
    assert.deepEqual(said('en'), [
      'Tuesday 2 June',
      '14:05',
      '45 mins',
      '€1,200.50',
      '1 one, 2 other, 5 other, 11 other',
    ])
    assert.deepEqual(said('uk').slice(0, 2), ['вівторок, 2 червня', '14:05'])
    assert.equal(said('uk')[4], '1 one, 2 few, 5 many, 11 many')
    assert.equal(said('ar')[0], 'الثلاثاء، 2 يونيو')
    assert.equal(said('ar')[4], '1 one, two, 5 few, 11 many')
    assert.match(said('ar').join(), /^[^٠-٩]*$/)
  })
})

describe('The keys of a number pad', () => {
  test('begin their last row with the mark of tenths of the language', () =>
    assert.deepEqual(
      (['fr', 'uk', 'en', 'ar'] as const).map((one) => padKeys(writerOf(one)).slice(-2)),
      [
        [',', '0'],
        [',', '0'],
        ['.', '0'],
        ['.', '0'],
      ],
    ))
})

describe('What a translation says', () => {
  test('has a print that changes with any of its sentences, those made of a count included', () => {
    const page = (en: object) => spoken('a/b', 'Essai', { fr: { a: 'x' }, en, ar: {}, uk: {} })
    const prints = [
      { a: 'one' },
      { a: 'two' },
      { a: (n: number) => `${n}` },
      { a: (n: number) => `n${n}` },
    ].map((en) => printOf(page(en), 'en'))
    assert.equal(new Set(prints).size, 4)
    assert.equal(printOf(page({ a: 'one' }), 'en'), prints[0])
  })
})
