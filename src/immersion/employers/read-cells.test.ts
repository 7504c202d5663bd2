import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dayOf } from '#platform/time'
import { readTrades } from '../hosts/trade.ts'
import { readAccessible, readCapacity, readLastTime, readPhones, readStance } from './read-cells.ts'
import { readDays } from './read-days.ts'
import { readPostcode, wrongPostcodes } from './wrong-postcodes.ts'

describe('A cell of a list of employers', () => {
  const days: [string, string][] = [
    ['lun-jeu', '1234'],
    ['du lundi au vendredi', '12345'],
    ['mer-sam', '3456'],
    ['mar, jeu, ven', '245'],
    ['lundi et mardi', '12'],
    ['pas le mercredi', '1245'],
    ['sauf vendredi', '1234'],
    ['matins uniquement', '12345'],
    ['week-end seulement', '67'],
    ['7j/7', '1234567'],
    ['tous les jours', '1234567'],
    ['dimanche', '7'],
    ['à définir', ''],
    ['', ''],
  ]
  for (const [cell, said] of days)
    test(`reads the days « ${cell} »`, () => assert.equal(readDays(cell).join(''), said))

  test('reads how many at once: the highest number', () => {
    assert.deepEqual(['1 à 2', '3 max.', '1 (pas en août)', 'selon période', '', '0'].map(readCapacity), [
      2,
      3,
      1,
      null,
      null,
      null,
    ])
  })

  test('reads yes, no and to see', () => {
    assert.deepEqual(['OUI', 'oui ', 'O', 'N', 'Non', 'A VOIR', 'peut-être', '?', ''].map(readStance), [
      'yes',
      'yes',
      'yes',
      'no',
      'no',
      'to see',
      'to see',
      'to see',
      null,
    ])
    assert.deepEqual(
      ['ascenseur', 'plain-pied', "2 marches à l'entrée", 'à vérifier', ''].map(readAccessible),
      ['yes', 'yes', 'no', null, null],
    )
  })

  test('reads telephones out of what stands beside them', () => {
    assert.deepEqual(readPhones('Mme Sauvé - 0639989014 - le matin'), {
      phones: ['+33639989014'],
      rest: 'Mme Sauvé - le matin',
    })
    assert.deepEqual(readPhones('03.53.01.03.08 ou 06 39 98 95 08').phones, ['+33353010308', '+33639989508'])
    assert.deepEqual(readPhones('639983102').phones, ['+33639983102'])
    assert.deepEqual(readPhones('0033353010305').phones, ['+33353010305'])
  })

  test('reads a day, and leaves a month in words', () => {
    const today = dayOf('2018-06-15')
    assert.deepEqual(readLastTime('1.12.17', today), { on: '2017-12-01', words: '' })
    assert.deepEqual(readLastTime('septembre 2017', today), { on: null, words: 'septembre 2017' })
  })

  test('reads trades by code, else by words', () => {
    assert.deepEqual(readTrades('ménage et repassage (K1304), blanchisserie (D1205)').codes, [
      'K1304',
      'D1205',
    ])
    assert.deepEqual(readTrades('Assistante de vie et serveuse').codes.toSorted(), ['G1603', 'K1302'])
    assert.deepEqual(readTrades('D1507 / D1599'), { codes: ['D1507'], unknown: ['D1599'], unclear: [] })
    assert.deepEqual(readTrades('ménage, cuisine').codes.toSorted(), ['G1602', 'K1304'])
    assert.deepEqual(readTrades('astronaute').unclear, ['astronaute'])
  })

  const trades: [string, string[], string[]][] = [
    ['cuisine, plonge', ['G1602', 'G1605'], []],
    ['ménage, cuisine, plonge', ['K1304', 'G1602', 'G1605'], []],
    ['repassage, pressing', ['K1304', 'D1205'], []],
    ['pressing et repassage', ['D1205', 'K1304'], []],
    ['plonge/cuisine / jardin', ['G1605', 'G1602', 'A1203'], []],
    ['cuisine, soudure et plonge', ['G1602', 'G1605'], ['soudure']],
    ['K1304, plonge', ['K1304', 'G1605'], []],
    ['Accueil et renseignements', ['M1601'], []],
    ['Accueil et renseignements (M1601), Nettoyage d’articles textiles (D1205)', ['M1601', 'D1205'], []],
    ['agent(e) d’entretien, vendeur/vendeuse en boulangerie (H/F), etc.', ['K2204', 'D1106'], []],
    ['agent/e de propreté', ['K2204'], []],
    ['', [], []],
  ]
  for (const [cell, codes, unclear] of trades)
    test(`reads « ${cell} » part by part, and loses none`, () => {
      const read = readTrades(cell)
      assert.deepEqual([read.codes, read.unclear], [codes, unclear])
    })
})

describe('A postcode of another town', () => {
  const placed = (postcode: string, town: string) => ({ postcode, town })
  const [right, habit] = [placed('62217', 'ACHICOURT'), placed('62000', 'Achicourt')]
  const lines = [
    right,
    habit,
    placed('62217', 'Beaurains'),
    ...['Arras', 'Arras', 'Arras', 'Dainville'].map((town) => placed('62 000', town)),
  ]
  const isWrong = wrongPostcodes(lines)

  test('is told by the other lines of its town', () => {
    assert.deepEqual(lines.filter(isWrong), [habit])
    assert.ok(
      wrongPostcodes([
        ...lines,
        placed('62118', 'Monchy'),
        placed('62118', 'Monchy'),
        placed('62217', 'Monchy'),
      ])(placed('62217', 'Monchy')),
    )
  })

  test('is not told where nothing else speaks of it', () => {
    assert.equal(wrongPostcodes([habit])(habit), false)
    assert.equal(wrongPostcodes([placed('', 'Achicourt'), right])(right), false)
    assert.equal(
      wrongPostcodes([placed('62223', 'St Nicolas'), placed('62223', 'Saint-Nicolas')])(
        placed('62223', 'St Nicolas'),
      ),
      false,
    )
    assert.equal(readPostcode('2000'), '02000')
  })
})
